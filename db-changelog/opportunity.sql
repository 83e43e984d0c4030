--liquibase formatted sql

--changeset kontor:opportunity-opportunity
create table opportunity (
    id           uuid primary key,
    external_key text unique,
    account_id   uuid not null references account on delete cascade,
    product_id   uuid not null references product,
    agent_id     uuid references person,
    stage        text not null check (stage in ('prospecting', 'engaging', 'won', 'lost')),
    engaged_on   date,
    closed_on    date,
    value        numeric(14, 2) not null default 0
);
create index opportunity_by_account on opportunity (account_id);
create index opportunity_by_product on opportunity (product_id);
create index opportunity_by_agent on opportunity (agent_id);
call track_changes('opportunity');

--changeset kontor:opportunity-key-is-its-accounts
-- A key taken by somebody else's account must not be told by a refusal, so it is free to others.
alter table opportunity drop constraint opportunity_external_key_key,
    add unique (account_id, external_key);
create index opportunity_by_external_key on opportunity (external_key) where external_key is not null;
