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
-- One index for each order of the grid. Dates that are missing come last in both directions.
create index account_by_name on account (name, id);
create index account_by_owner on account (owner_id, id);
create index account_by_parent on account (parent_id) where parent_id is not null;
create index account_by_sector on account (sector, id);
create index account_by_tier on account (
    (case tier when 'strategic' then 1 when 'large' then 2 when 'medium' then 3 else 4 end), id);
create index account_by_status on account (
    (case status when 'notice' then 1 when 'active' then 2 when 'prospect' then 3 else 4 end), id);
create index account_by_health on account (
    (case health when 'at_risk' then 1 when 'watch' then 2 when 'unknown' then 3 else 4 end), id);
create index account_by_value on account (value, id);
create index account_by_currency on account (currency, id);
create index account_by_location on account (location, id);
create index account_by_next_step on account (next_step, id);
create index account_by_customer_since on account ((coalesce(customer_since, 'infinity')), id);
create index account_by_customer_since_latest on account ((coalesce(customer_since, '-infinity')), id);
create index account_by_renewal_date on account ((coalesce(renewal_date, 'infinity')), id);
create index account_by_renewal_date_latest on account ((coalesce(renewal_date, '-infinity')), id);
create index account_renewing on account (renewal_date) where renewal_date is not null;
create index account_by_tags on account using gin (tags);

--changeset kontor:account-no-cycle splitStatements:false
create function refuse_parent_cycle() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('parent accounts'));
    if exists (with recursive above as (
                   select parent_id from account where id = new.parent_id
                   union
                   select a.parent_id from account a join above u on a.id = u.parent_id)
               select from above where parent_id = new.id) then
        raise exception 'parent accounts would be a circle' using errcode = 'KO002';
    end if;
    return new;
end $$;
create trigger account_no_cycle before update of parent_id on account
    for each row when (new.parent_id is not null and new.parent_id is distinct from old.parent_id)
    execute function refuse_parent_cycle();

--changeset kontor:account-book splitStatements:false
-- How many accounts each person owns, so that nobody counts a million rows to draw a scrollbar.
create table book (
    owner_id uuid primary key references person,
    accounts bigint not null
);
create function count_books() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        insert into book select owner_id, count(*) from new_rows group by owner_id order by owner_id
        on conflict (owner_id) do update set accounts = book.accounts + excluded.accounts;
    elsif tg_op = 'DELETE' then
        insert into book select owner_id, -count(*) from old_rows group by owner_id order by owner_id
        on conflict (owner_id) do update set accounts = book.accounts + excluded.accounts;
    else
        insert into book
        select m.owner_id, sum(m.n)
        from (select n.owner_id, 1 as n from new_rows n join old_rows o using (id) where n.owner_id <> o.owner_id
              union all
              select o.owner_id, -1 from new_rows n join old_rows o using (id) where n.owner_id <> o.owner_id) m
        group by m.owner_id having sum(m.n) <> 0 order by m.owner_id
        on conflict (owner_id) do update set accounts = book.accounts + excluded.accounts;
    end if;
    return null;
end $$;
create trigger account_counted_in after insert on account referencing new table as new_rows
    for each statement execute function count_books();
create trigger account_recounted after update on account referencing old table as old_rows new table as new_rows
    for each statement execute function count_books();
create trigger account_counted_out after delete on account referencing old table as old_rows
    for each statement execute function count_books();

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
create index account_team_by_account on account_team (account_id);
create index account_team_by_person on account_team (person_id, account_id);
call track_changes('account_team');

--changeset kontor:account-book-goes-with-its-owner
-- A count is nothing to keep a person for, once the accounts are gone.
alter table book drop constraint book_owner_id_fkey,
    add foreign key (owner_id) references person on delete cascade;

--changeset kontor:account-many-books
alter function count_books() set enable_nestloop = off;

--changeset kontor:account-key-is-its-owners
-- A key taken by somebody else's account must not be told by a refusal, so it is free to others.
alter table account drop constraint account_external_key_key,
    add unique (owner_id, external_key);
create index account_by_external_key on account (external_key) where external_key is not null;
