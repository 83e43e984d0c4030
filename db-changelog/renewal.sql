--liquibase formatted sql

--changeset kontor:renewal-renewal
-- One decision of a customer to stay or not, what the manager expects, and what came of it.
create table renewal (
    id            uuid primary key,
    account_id    uuid not null references account on delete cascade,
    due_on        date not null,
    value         numeric(14, 2) not null default 0 check (value >= 0),
    currency      text not null default 'USD' references currency,
    call          text not null default 'unsure' check (call in ('unsure', 'will_renew', 'likely', 'at_risk', 'lost')),
    called_on     date,
    called_by     uuid references person,
    outcome       text not null default 'open' check (outcome in ('open', 'renewed', 'reduced', 'lost')),
    outcome_on    date,
    outcome_value numeric(14, 2) check (outcome_value >= 0),
    reason        text not null default '' check (length(reason) <= 1000),
    check ((outcome = 'open') = (outcome_on is null)),
    unique (account_id, due_on)
);
create index renewal_open_by_due on renewal (due_on) where outcome = 'open';
create index renewal_by_outcome on renewal (outcome_on) where outcome <> 'open';
call track_changes('renewal');

--changeset kontor:renewal-follows-account splitStatements:false
-- Every customer with a renewal date has a renewal on it, in the same step that gave the date, so
-- that undoing the step undoes both. What an undo sets back it sets back itself.
create function renewals_follow() returns trigger language plpgsql as $$
begin
    if exists (select from step
               where id = nullif(current_setting('kontor.step', true), '')::uuid and kind = 'undo') then
        return null;
    end if;
    if tg_op = 'UPDATE' then
        if not exists (select from new_rows n join old_rows o using (id)
                       where (n.renewal_date, n.status, n.value, n.currency)
                             is distinct from (o.renewal_date, o.status, o.value, o.currency)) then
            return null;
        end if;
        delete from renewal r using new_rows n join old_rows o using (id)
        where r.account_id = n.id and r.outcome = 'open' and r.call = 'unsure' and r.due_on = o.renewal_date
          and (n.renewal_date is null or n.status not in ('active', 'notice'));
        update renewal r
        set due_on = case when exists (select from renewal x where x.account_id = n.id and x.due_on = n.renewal_date)
                          then r.due_on else coalesce(n.renewal_date, r.due_on) end,
            value = case when r.value = o.value and r.currency = o.currency then n.value else r.value end,
            currency = case when r.value = o.value and r.currency = o.currency then n.currency else r.currency end
        from new_rows n join old_rows o using (id)
        where r.account_id = n.id and r.outcome = 'open' and r.due_on = o.renewal_date
          and (n.renewal_date, n.value, n.currency) is distinct from (o.renewal_date, o.value, o.currency);
    end if;
    if exists (select from new_rows where renewal_date is not null and status in ('active', 'notice')) then
        insert into renewal (id, account_id, due_on, value, currency)
        select gen_random_uuid(), n.id, n.renewal_date, n.value, n.currency
        from new_rows n
        where n.renewal_date is not null and n.status in ('active', 'notice')
          and not exists (select from renewal r where r.account_id = n.id and r.due_on = n.renewal_date)
        on conflict (account_id, due_on) do nothing;
    end if;
    return null;
end $$;
create trigger account_renews after insert on account referencing new table as new_rows
    for each statement execute function renewals_follow();
create trigger account_renews_otherwise after update on account referencing old table as old_rows new table as new_rows
    for each statement execute function renewals_follow();

--changeset kontor:renewal-of-present-customers
insert into renewal (id, account_id, due_on, value, currency)
select gen_random_uuid(), id, renewal_date, value, currency
from account
where renewal_date is not null and status in ('active', 'notice')
on conflict (account_id, due_on) do nothing;

--changeset kontor:renewals-of-many-accounts splitStatements:false
-- A kept plan may come from a call that saw one row and would compare each of 100,000 rows with
-- each: whether anything moved needs no join, and what needs one is planned for the rows there are.
create or replace function renewals_follow() returns trigger language plpgsql as $$
begin
    if exists (select from step
               where id = nullif(current_setting('kontor.step', true), '')::uuid and kind = 'undo') then
        return null;
    end if;
    if tg_op = 'UPDATE' then
        if not exists (select id, renewal_date, status, value, currency from new_rows
                       except
                       select id, renewal_date, status, value, currency from old_rows) then
            return null;
        end if;
        execute $moved$
            delete from renewal r using new_rows n join old_rows o using (id)
            where r.account_id = n.id and r.outcome = 'open' and r.call = 'unsure' and r.due_on = o.renewal_date
              and (n.renewal_date is null or n.status not in ('active', 'notice'))
            $moved$;
        execute $moved$
            update renewal r
            set due_on = case when exists (select from renewal x where x.account_id = n.id and x.due_on = n.renewal_date)
                              then r.due_on else coalesce(n.renewal_date, r.due_on) end,
                value = case when r.value = o.value and r.currency = o.currency then n.value else r.value end,
                currency = case when r.value = o.value and r.currency = o.currency then n.currency else r.currency end
            from new_rows n join old_rows o using (id)
            where r.account_id = n.id and r.outcome = 'open' and r.due_on = o.renewal_date
              and (n.renewal_date, n.value, n.currency) is distinct from (o.renewal_date, o.value, o.currency)
            $moved$;
    end if;
    if exists (select from new_rows where renewal_date is not null and status in ('active', 'notice')) then
        insert into renewal (id, account_id, due_on, value, currency)
        select gen_random_uuid(), n.id, n.renewal_date, n.value, n.currency
        from new_rows n
        where n.renewal_date is not null and n.status in ('active', 'notice')
          and not exists (select from renewal r where r.account_id = n.id and r.due_on = n.renewal_date)
        on conflict (account_id, due_on) do nothing;
    end if;
    return null;
end $$;
