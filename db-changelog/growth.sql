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

--changeset kontor:growth-follows-opportunity splitStatements:false
-- What is being sold is an idea until it is decided, in the same step; an undo sets back itself.
create function ideas_follow() returns trigger language plpgsql as $$
begin
    if exists (select from step
               where id = nullif(current_setting('kontor.step', true), '')::uuid and kind = 'undo') then
        return null;
    end if;
    insert into idea (id, account_id, product_id, opportunity_id, title, value, stage, source, owner_id, raised_on)
    select gen_random_uuid(), n.account_id, n.product_id, n.id, p.name,
           case when n.value > 0 then n.value else p.price end,
           case n.stage when 'engaging' then 'proposed' else 'idea' end, 'request',
           coalesce(n.agent_id, a.owner_id), coalesce(n.engaged_on, current_date)
    from new_rows n join product p on p.id = n.product_id join account a on a.id = n.account_id
    where n.stage in ('prospecting', 'engaging')
    on conflict (opportunity_id) do update
    set account_id = excluded.account_id, product_id = excluded.product_id, value = excluded.value,
        stage = excluded.stage, closed_on = null;
    update idea i set stage = n.stage, closed_on = coalesce(n.closed_on, current_date)
    from new_rows n
    where n.id = i.opportunity_id and n.stage in ('won', 'lost');
    return null;
end $$;
create trigger opportunity_pursued after insert on opportunity referencing new table as new_rows
    for each statement execute function ideas_follow();
create trigger opportunity_pursued_otherwise after update on opportunity referencing new table as new_rows
    for each statement execute function ideas_follow();
