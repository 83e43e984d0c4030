--liquibase formatted sql

--changeset kontor:session-session
-- A browser in which somebody is signed in. What it came with is kept beside, unknown to history.
create table session (
    id        uuid primary key,
    person_id uuid not null references person on delete cascade,
    device    text not null check (length(device) <= 300),
    since     timestamptz not null default now(),
    ended_at  timestamptz
);
create index session_by_person on session (person_id, since) where ended_at is null;
call track_changes('session');

create table session_key (
    session_id uuid primary key references session on delete cascade,
    hash       bytea not null unique check (length(hash) = 32),
    seen_at    timestamptz not null default now()
);

--changeset kontor:session-instead-of-signed-cookie
-- The cookie that keeps somebody signed in is looked up now, so that it can be ended.
drop table signing_key;
