--liquibase formatted sql

--changeset kontor:holding-holding
-- A product that an account owns, and how well it fits.
create table holding (
    id             uuid primary key,
    account_id     uuid not null references account on delete cascade,
    product_id     uuid not null references product,
    opportunity_id uuid unique references opportunity on delete set null,
    quantity       integer not null default 1 check (quantity > 0),
    value          numeric(14, 2) not null default 0 check (value >= 0),
    currency       text not null default 'USD' references currency,
    since          date not null,
    until          date check (until >= since),
    fit            text not null default 'unassessed' check (fit in ('good', 'partial', 'poor', 'unassessed')),
    fit_reason     text not null default '' check (length(fit_reason) <= 500),
    fit_on         date,
    check ((fit = 'unassessed') = (fit_on is null))
);
create index holding_by_account on holding (account_id, product_id);
create index holding_by_product on holding (product_id, account_id);
call track_changes('holding');

--changeset kontor:holding-follows-opportunity splitStatements:false
-- What was won is owned, in the same step; what an undo sets back it sets back itself.
create function holdings_follow() returns trigger language plpgsql as $$
begin
    if exists (select from step
               where id = nullif(current_setting('kontor.step', true), '')::uuid and kind = 'undo') then
        return null;
    end if;
    insert into holding (id, account_id, product_id, opportunity_id, value, since)
    select gen_random_uuid(), n.account_id, n.product_id, n.id, greatest(n.value, 0), coalesce(n.closed_on, current_date)
    from new_rows n
    where n.stage = 'won'
    on conflict (opportunity_id) do update
    set account_id = excluded.account_id, product_id = excluded.product_id,
        value = excluded.value, since = excluded.since;
    delete from holding h using new_rows n where n.id = h.opportunity_id and n.stage <> 'won';
    return null;
end $$;
create trigger opportunity_owned after insert on opportunity referencing new table as new_rows
    for each statement execute function holdings_follow();
create trigger opportunity_owned_otherwise after update on opportunity referencing new table as new_rows
    for each statement execute function holdings_follow();
