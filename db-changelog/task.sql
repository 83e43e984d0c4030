--liquibase formatted sql

--changeset kontor:task-task
create table task (
    id          uuid primary key,
    account_id  uuid not null references account on delete cascade,
    title       text not null check (title <> '' and length(title) <= 300),
    owner_id    uuid not null references person,
    created_by  uuid references person,
    due_on      date not null,
    state       text not null default 'open' check (state in ('open', 'done', 'dropped')),
    done_on     date,
    -- Days until it comes again once it is done; null for a task that is done once.
    every_days  integer check (every_days between 1 and 730),
    -- The template it came from and the occasion, so that none is laid out twice.
    template    text,
    occasion    text,
    check ((state = 'open') = (done_on is null)),
    unique (account_id, template, occasion, title)
);
create index task_by_account on task (account_id, due_on);
create index task_open_by_owner on task (owner_id, due_on) where state = 'open';
call track_changes('task');
