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
