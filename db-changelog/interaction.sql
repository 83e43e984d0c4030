--liquibase formatted sql

--changeset kontor:interaction-interaction
-- What somebody did with a customer, and in which of the manager's hats.
create table interaction (
    id          uuid primary key,
    account_id  uuid not null references account on delete cascade,
    person_id   uuid not null references person,
    contact_id  uuid references contact on delete set null,
    kind        text not null check (kind in ('call', 'meeting', 'email', 'visit', 'note')),
    hat         text not null check (hat in ('sales', 'service', 'technical', 'financial', 'relationship')),
    two_way     boolean not null,
    happened_at timestamptz not null,
    minutes     integer not null default 0 check (minutes between 0 and 1440),
    summary     text not null default '' check (length(summary) <= 2000),
    internal    boolean not null default false
);
create index interaction_by_account on interaction (account_id, happened_at desc);
create index interaction_by_person on interaction (person_id, happened_at desc);
-- The last contact that was a conversation, which is what engagement counts from.
create index interaction_two_way on interaction (account_id, happened_at desc) where two_way;
call track_changes('interaction');
