--liquibase formatted sql

--changeset kontor:growth-idea
-- Something more that a customer could buy, and why somebody thinks so.
create table idea (
    id             uuid primary key,
    account_id     uuid not null references account on delete cascade,
    product_id     uuid references product,
    opportunity_id uuid unique references opportunity on delete set null,
    title          text not null check (title <> '' and length(title) <= 300),
    value          numeric(14, 2) not null default 0 check (value >= 0),
    currency       text not null default 'USD' references currency,
    stage          text not null default 'idea' check (stage in ('idea', 'proposed', 'negotiating', 'won', 'lost')),
    next_step      text not null default '' check (length(next_step) <= 500),
    source         text not null check (source in ('gap', 'request', 'use')),
    reason         text not null default '' check (length(reason) <= 500),
    owner_id       uuid not null references person,
    raised_on      date not null,
    closed_on      date,
    check ((stage in ('won', 'lost')) = (closed_on is not null))
);
create index idea_by_account on idea (account_id, raised_on desc);
create index idea_open_by_owner on idea (owner_id) where closed_on is null;
call track_changes('idea');
