--liquibase formatted sql

--changeset kontor:token-token
-- History knows that a token was made and ended; what opens the door is kept beside it, unknown to history.
create table token (
    id         uuid primary key,
    person_id  uuid not null references person on delete cascade,
    name       text collate "und-x-icu" not null check (name <> '' and length(name) <= 100),
    scopes     text[] not null check (scopes <> '{}' and scopes <@ '{read,write,imports,people}'),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at   timestamptz
);
create index token_by_person on token (person_id, created_at) where ended_at is null;
call track_changes('token');

-- The secret itself is nowhere: this is its SHA-256.
create table token_key (
    token_id     uuid primary key references token on delete cascade,
    hash         bytea not null unique check (length(hash) = 32),
    last_used_at timestamptz
);
