--liquibase formatted sql

--changeset kontor:draft
-- A reorganisation that is thought through before anybody is moved; only its author and its readers know of it.
create table draft (
    id           uuid primary key,
    name         text not null check (name <> '' and length(name) <= 200),
    author_id    uuid not null references person,
    state        text not null default 'open' check (state in ('open', 'scheduled', 'applied', 'discarded')),
    -- Counts the changes, so that whoever approves approves what they saw.
    version      int not null default 1,
    takes_effect date check (state in ('open', 'discarded') or takes_effect is not null),
    approver_id  uuid references person check (state in ('open', 'discarded') or approver_id is not null),
    step_id      uuid references step,
    -- Why it could not take effect, or what of it did not.
    trouble      text not null default '',
    created_at   timestamptz not null default clock_timestamp()
);
create index draft_by_author on draft (author_id);
create index draft_due on draft (takes_effect) where state = 'scheduled';
create table draft_move (
    id         uuid primary key,
    draft_id   uuid not null references draft on delete cascade,
    kind       text not null check (kind in ('position', 'person', 'book')),
    -- The position below another one, the person in a position, or the book of a person to another person.
    subject_id uuid not null,
    target_id  uuid not null check (target_id <> subject_id),
    -- Of a book: which accounts; none for all.
    accounts   uuid[] not null default '{}'
);
create index draft_move_by_draft on draft_move (draft_id, id);
create table draft_reader (
    id        uuid primary key,
    draft_id  uuid not null references draft on delete cascade,
    person_id uuid not null references person,
    unique (draft_id, person_id)
);
create index draft_reader_by_person on draft_reader (person_id);
create table draft_comment (
    id        uuid primary key,
    draft_id  uuid not null references draft on delete cascade,
    author_id uuid not null references person,
    at        timestamptz not null default clock_timestamp(),
    text      text not null check (text <> '' and length(text) <= 2000)
);
create index draft_comment_by_draft on draft_comment (draft_id, at);
call track_changes('draft');
call track_changes('draft_move');
call track_changes('draft_reader');
call track_changes('draft_comment');
