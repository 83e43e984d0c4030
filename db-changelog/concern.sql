--liquibase formatted sql

--changeset kontor:concern-concern
create table concern (
    id         uuid primary key,
    account_id uuid not null references account on delete cascade,
    severity   text not null check (severity in ('low', 'medium', 'high', 'critical')),
    kind       text not null check (kind in ('service', 'product', 'price', 'payment', 'relationship', 'health', 'other')),
    title      text not null check (title <> '' and length(title) <= 300),
    owner_id   uuid not null references person,
    raised_by  uuid references person,
    raised_on  date not null,
    due_on     date not null,
    state      text not null default 'open' check (state in ('open', 'resolved', 'dropped')),
    outcome    text not null default '' check (length(outcome) <= 1000),
    closed_on  date,
    -- What made the system raise it; nobody is told twice for the same cause.
    cause      text,
    check ((state = 'open') = (closed_on is null)),
    unique (account_id, cause)
);
create index concern_by_account on concern (account_id, due_on);
create index concern_open_by_owner on concern (owner_id, due_on) where state = 'open';
create index concern_open_by_due on concern (due_on) where state = 'open';
call track_changes('concern');
