--liquibase formatted sql

--changeset kontor:account-currency
create table currency (
    code      text primary key check (code ~ '^[A-Z]{3}$'),
    -- One unit is worth this much in the reporting currency.
    rate      numeric(18, 8) not null check (rate > 0)
);
insert into currency (code, rate) values
    ('USD', 1), ('EUR', 1.08), ('NOK', 0.095), ('SEK', 0.096), ('DKK', 0.145), ('GBP', 1.27);

--changeset kontor:account-account
create table account (
    id             uuid primary key,
    external_key   text unique,
    name           text collate "und-x-icu" not null check (name <> '' and length(name) <= 200),
    parent_id      uuid references account on delete set null check (parent_id <> id),
    sector         text collate "und-x-icu" not null default '' check (length(sector) <= 100),
    tier           text not null default 'small' check (tier in ('strategic', 'large', 'medium', 'small')),
    status         text not null default 'prospect' check (status in ('prospect', 'active', 'notice', 'lost')),
    value          numeric(14, 2) not null default 0 check (value >= 0),
    currency       text not null default 'USD' references currency,
    location       text collate "und-x-icu" not null default '' check (length(location) <= 200),
    customer_since date,
    renewal_date   date,
    owner_id       uuid not null references person,
    next_step      text collate "und-x-icu" not null default '' check (length(next_step) <= 500),
    tags           text[] not null default '{}',
    -- Notice given is the one fact this version knows about health; everything else is unknown.
    health         text not null generated always as
                   (case status when 'notice' then 'at_risk' else 'unknown' end) stored
);
call track_changes('account');

--changeset kontor:account-indexes
create index account_by_name on account (name, id);
create index account_by_owner on account (owner_id, id);
create index account_by_parent on account (parent_id) where parent_id is not null;
create index account_by_sector on account (sector, id);
create index account_by_tier on account (tier, id);
create index account_by_status on account (status, id);
create index account_by_value on account (value, id);
create index account_by_location on account (location, id);
create index account_by_customer_since on account (customer_since, id);
create index account_by_renewal_date on account (renewal_date, id);
create index account_by_next_step on account (next_step, id);
create index account_by_health on account (health, id);
create index account_by_tags on account using gin (tags);

--changeset kontor:account-search
create index account_name_search on account using gin (name gin_trgm_ops);

--changeset kontor:account-team
create table account_team (
    id         uuid primary key,
    account_id uuid not null references account on delete cascade,
    person_id  uuid not null references person,
    role       text not null check (role in ('deputy', 'assistant', 'sales_liaison', 'technical_liaison')),
    unique (account_id, person_id, role)
);
create index account_team_by_person on account_team (person_id, account_id);
call track_changes('account_team');
