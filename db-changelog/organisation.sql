--liquibase formatted sql

--changeset kontor:organisation-position
-- A place in the organisation, whoever holds it. Days "until" are the first day no longer.
create table position (
    id     uuid primary key,
    title  text not null check (title in
           ('assistant', 'associate', 'manager', 'lead', 'director_accounts', 'director_account_management', 'vp',
            'key', 'principal', 'hr_partner', 'liaison', 'administrator')),
    name   text not null default '' check (length(name) <= 200),
    region text not null default '' check (length(region) <= 100),
    unit   text not null default '' check (length(unit) <= 100),
    since  date not null,
    until  date check (until > since)
);
create table reporting_line (
    id          uuid primary key,
    position_id uuid not null references position,
    superior_id uuid not null references position check (superior_id <> position_id),
    since       date not null,
    until       date check (until > since)
);
create index reporting_line_by_position on reporting_line (position_id, since);
create index reporting_line_by_superior on reporting_line (superior_id, since);
-- Who holds a position; an acting holder stands in beside, or instead of, the holder.
create table tenure (
    id          uuid primary key,
    position_id uuid not null references position,
    person_id   uuid not null references person,
    since       date not null,
    until       date check (until > since),
    acting      boolean not null default false
);
create index tenure_by_position on tenure (position_id, since);
create index tenure_by_person on tenure (person_id, since);
-- Somebody who sees what somebody else sees, for a time.
create table delegation (
    id        uuid primary key,
    person_id uuid not null references person,
    deputy_id uuid not null references person check (deputy_id <> person_id),
    since     date not null,
    until     date not null check (until > since)
);
create index delegation_by_deputy on delegation (deputy_id, until);
create index delegation_by_person on delegation (person_id, until);
call track_changes('position');
call track_changes('reporting_line');
call track_changes('tenure');
call track_changes('delegation');

--changeset kontor:organisation-derived
-- Derived for today from the dated tables: a person's main position, superior and role, and who is below whom.
alter table person add position_id uuid references position on delete set null, add left_on date;
create index person_by_position on person (position_id);
create table reach (
    superior_id uuid not null references person on delete cascade,
    person_id   uuid not null references person on delete cascade,
    -- Only as somebody's deputy: it opens accounts, never what belongs to people.
    delegated   boolean not null,
    primary key (superior_id, person_id)
);
create index reach_by_person on reach (person_id);
-- The day it is all derived for; its change tells every node that a day has come.
create table organisation_day (
    id  uuid primary key,
    day date not null
);
insert into organisation_day (id, day) values (gen_random_uuid(), current_date);
call track_changes('organisation_day');

--changeset kontor:organisation-is-on splitStatements:false
create function is_on(day date, since date, until date) returns boolean language sql immutable parallel safe as $$
    select since <= day and (until is null or until > day)
$$;

--changeset kontor:organisation-lines-at splitStatements:false
-- Every position of a day with each of those above it.
create function above_at(day date)
returns table (position_id uuid, superior_id uuid, steps integer) language plpgsql stable rows 50000 set jit = off as $$
#variable_conflict use_column
begin
    return query
    with recursive above as (
        select l.position_id, l.superior_id, 1 as steps
        from reporting_line l where is_on(day, l.since, l.until)
        union all
        select a.position_id, l.superior_id, a.steps + 1
        from above a join reporting_line l on l.position_id = a.superior_id
        where is_on(day, l.since, l.until) and a.steps < 100)
    select above.position_id, above.superior_id, above.steps from above;
end $$;

--changeset kontor:organisation-place-at splitStatements:false
-- The one position somebody's accounts count at: their own before one they act in, the oldest first.
create function place_at(day date)
returns table (person_id uuid, position_id uuid) language plpgsql stable rows 10000 set jit = off as $$
#variable_conflict use_column
begin
    return query
    select distinct on (t.person_id) t.person_id, t.position_id
    from tenure t where is_on(day, t.since, t.until)
    order by t.person_id, t.acting, t.since, t.id;
end $$;

--changeset kontor:organisation-reach-at splitStatements:false
-- Whom a holder sees: all holders below; who acts in a position sees its holder too; a deputy sees the same.
create function reach_at(day date)
returns table (superior_id uuid, person_id uuid, delegated boolean) language plpgsql stable rows 50000 set jit = off as $$
#variable_conflict use_column
begin
    return query
    with held as materialized (
        select t.position_id, t.person_id, t.acting from tenure t where is_on(day, t.since, t.until)),
    line as materialized (
        select s.person_id as superior_id, h.person_id
        from above_at(day) a
        join held s on s.position_id = a.superior_id
        join held h on h.position_id = a.position_id
        union
        select s.person_id, h.person_id
        from held s join held h on h.position_id = s.position_id and s.acting and not h.acting),
    deputed as (
        select d.deputy_id, d.person_id from delegation d where is_on(day, d.since, d.until)
        union
        select d.deputy_id, l.person_id
        from delegation d join line l on l.superior_id = d.person_id where is_on(day, d.since, d.until))
    select e.superior_id, e.person_id, bool_and(e.delegated)
    from (select l.superior_id, l.person_id, false as delegated from line l
          union all
          select d.deputy_id, d.person_id, true from deputed d) e
    where e.superior_id <> e.person_id
    group by e.superior_id, e.person_id;
end $$;

--changeset kontor:organisation-role-of splitStatements:false
create function role_of(title text) returns text language sql immutable parallel safe as $$
    select case title when 'director_accounts' then 'DIRECTOR' when 'director_account_management' then 'DIRECTOR'
                      when 'key' then 'MANAGER' when 'principal' then 'MANAGER' when 'hr_partner' then 'HR'
                      when 'administrator' then 'ADMIN' else upper(title) end
$$;

--changeset kontor:organisation-derive splitStatements:false
-- Brings everything derived up to a day; only what differs is written, so history tells of real changes.
create function derive_organisation(today date) returns void
language plpgsql security definer set search_path = public, pg_temp set jit = off as $$
begin
    perform pg_advisory_xact_lock(hashtext('organisation'));
    with wanted as materialized (select * from reach_at(today)),
    gone as (
        delete from reach r where not exists (
            select from wanted w where w.superior_id = r.superior_id and w.person_id = r.person_id))
    insert into reach as r select w.superior_id, w.person_id, w.delegated from wanted w
    left join reach o on o.superior_id = w.superior_id and o.person_id = w.person_id
    where o.delegated is distinct from w.delegated
    on conflict on constraint reach_pkey do update set delegated = excluded.delegated;

    with place as materialized (select * from place_at(today)),
    held as materialized (
        select t.position_id, t.person_id, t.acting from tenure t where is_on(today, t.since, t.until)),
    boss as materialized (
        select distinct on (p.person_id) p.person_id, h.person_id as boss_id
        from place p
        join above_at(today) a on a.position_id = p.position_id
        join held h on h.position_id = a.superior_id and h.person_id <> p.person_id
        order by p.person_id, a.steps, h.acting, h.person_id),
    role as materialized (
        select distinct on (h.person_id) h.person_id, role_of(s.title) as role
        from held h join position s on s.id = h.position_id
        order by h.person_id, array_position(
            array['VP', 'DIRECTOR', 'LEAD', 'MANAGER', 'ASSOCIATE', 'ASSISTANT', 'HR', 'LIAISON', 'ADMIN'],
            role_of(s.title)))
    update person p
    set position_id = w.position_id, reports_to = w.boss_id, role = w.role
    from (select p.id, pl.position_id, b.boss_id, coalesce(r.role, p.role) as role
          from person p
          left join place pl on pl.person_id = p.id
          left join boss b on b.person_id = p.id
          left join role r on r.person_id = p.id) w
    where w.id = p.id
      and (p.position_id, p.reports_to, p.role) is distinct from (w.position_id, w.boss_id, w.role);
end $$;

--changeset kontor:organisation-check splitStatements:false
-- What must hold on every day there ever was or will be. Moves take turns, so that two that are fine
-- alone cannot break it together.
create function check_organisation() returns void language plpgsql set jit = off as $$
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'the organisation is changed under read committed only' using errcode = 'KO003';
    end if;
    if exists (
        with recursive up (start, id, during) as (
            select position_id, superior_id, daterange(since, until) from reporting_line
            union
            select u.start, l.superior_id, u.during * daterange(l.since, l.until)
            from up u join reporting_line l on l.position_id = u.id
            where u.during && daterange(l.since, l.until) and u.start <> u.id)
        select from up where start = id) then
        raise exception 'the reporting line would be a circle' using errcode = 'KO001';
    end if;
    if exists (
        select from (select l.since, l.until, p.since as opened, p.until as closed,
                            lead(l.since) over (partition by l.position_id order by l.since) as next
                     from reporting_line l join position p on p.id = l.position_id) g
        where until is distinct from coalesce(next, closed) or since < opened) then
        raise exception 'a position would have no superior, or two, for some days' using errcode = 'KO003';
    end if;
    if exists (
        select from reporting_line l join position s on s.id = l.superior_id
        where not daterange(s.since, s.until) @> daterange(l.since, l.until)) then
        raise exception 'a position would report to one that is not there' using errcode = 'KO003';
    end if;
    if exists (
        select from (select t.since, t.until, p.since as opened, p.until as closed,
                            lead(t.since) over (partition by t.position_id, t.acting order by t.since) as next
                     from tenure t join position p on p.id = t.position_id) g
        where until > next or (next is not null and until is null)
           or not daterange(opened, closed) @> daterange(since, until)) then
        raise exception 'a position would have two holders, or one while it is not there' using errcode = 'KO003';
    end if;
    if exists (
        select from (select until, lead(since) over (partition by position_id, person_id order by since) as next
                     from tenure) g
        where next is not null and (until is null or until > next)) then
        raise exception 'somebody would hold a position twice' using errcode = 'KO003';
    end if;
end $$;

--changeset kontor:organisation-settle splitStatements:false
-- At the end of the transaction, once: all its changes count together, and their order does not matter.
create function settle_organisation() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('kontor.settled', true), '') <> pg_current_xact_id()::text then
        perform set_config('kontor.settled', pg_current_xact_id()::text, true);
        perform pg_advisory_xact_lock(hashtext('organisation'));
        perform check_organisation();
        perform derive_organisation(current_date);
    end if;
    return null;
end $$;
create constraint trigger position_settles after insert or update or delete on position
    deferrable initially deferred for each row execute function settle_organisation();
create constraint trigger reporting_line_settles after insert or update or delete on reporting_line
    deferrable initially deferred for each row execute function settle_organisation();
create constraint trigger tenure_settles after insert or update or delete on tenure
    deferrable initially deferred for each row execute function settle_organisation();
create constraint trigger delegation_settles after insert or update or delete on delegation
    deferrable initially deferred for each row execute function settle_organisation();
create constraint trigger person_settles after update of reports_to, position_id, role on person
    deferrable initially deferred for each row execute function settle_organisation();

--changeset kontor:organisation-subtree splitStatements:false
drop trigger person_no_cycle on person;
drop function refuse_reporting_cycle();
-- A person and everybody they see: by the reporting line of today, as acting holder and as deputy.
create or replace function subtree(superior uuid) returns setof uuid language sql stable parallel safe as $$
    select superior
    union all
    select r.person_id from reach r where r.superior_id = superior
$$;
-- The people whose accounts count at a position or below it, today.
create function placed_below(top uuid) returns setof uuid language sql stable as $$
    with recursive below as (
        select top as id
        union
        select l.position_id from below b join reporting_line l on l.superior_id = b.id
        where is_on(current_date, l.since, l.until))
    select p.id from below b join person p on p.position_id = b.id
$$;

--changeset kontor:organisation-what-was splitStatements:false
-- Those who were here before there were positions get one each, dated as they joined.
do $$
declare
    first_day date := (select least(min(joined_on), current_date) from person);
begin
    insert into position (id, title, name, region, since)
    select gen_random_uuid(), case role when 'DIRECTOR' then case when title ilike '%management' then
                                   'director_account_management' else 'director_accounts' end
                                   when 'HR' then 'hr_partner' when 'ADMIN' then 'administrator'
                                   when 'MANAGER' then case when title ilike 'key%' then 'key' else 'manager' end
                                   else lower(role) end,
           id::text, region, first_day
    from person;
    insert into tenure (id, position_id, person_id, since)
    select gen_random_uuid(), s.id, p.id, coalesce(p.joined_on, first_day)
    from position s join person p on p.id::text = s.name;
    insert into reporting_line (id, position_id, superior_id, since)
    select gen_random_uuid(), s.id, above.id, first_day
    from position s join person p on p.id::text = s.name join position above on above.name = p.reports_to::text;
    update position set name = '';
end $$;

--changeset kontor:organisation-ownership splitStatements:false
-- Who owned which account from when to when, derived from the account itself: there can be no gap.
create table ownership (
    id         bigint generated always as identity primary key,
    account_id uuid not null,
    owner_id   uuid not null,
    since      timestamptz not null,
    until      timestamptz check (until >= since)
);
create unique index ownership_now on ownership (account_id) where until is null;
create index ownership_by_account on ownership (account_id, since);
create index ownership_by_owner on ownership (owner_id, since);
create function keep_ownership() returns trigger
language plpgsql security definer set search_path = public, pg_temp set enable_nestloop = off as $$
declare
    at_now timestamptz := coalesce(nullif(current_setting('kontor.at', true), '')::timestamptz, clock_timestamp());
begin
    if tg_op = 'INSERT' then
        insert into ownership (account_id, owner_id, since) select id, owner_id, at_now from new_rows;
    elsif tg_op = 'DELETE' then
        update ownership w set until = greatest(at_now, w.since)
        from old_rows o where w.account_id = o.id and w.until is null;
    else
        with moved as (
            select n.id, n.owner_id from new_rows n join old_rows o using (id) where n.owner_id <> o.owner_id)
        update ownership w set until = greatest(at_now, w.since)
        from moved m where w.account_id = m.id and w.until is null;
        insert into ownership (account_id, owner_id, since)
        select n.id, n.owner_id, coalesce((select max(w.until) from ownership w where w.account_id = n.id), at_now)
        from new_rows n join old_rows o using (id) where n.owner_id <> o.owner_id;
    end if;
    return null;
end $$;
create trigger account_owned after insert on account referencing new table as new_rows
    for each statement execute function keep_ownership();
create trigger account_passed_on after update on account referencing old table as old_rows new table as new_rows
    for each statement execute function keep_ownership();
create trigger account_given_up after delete on account referencing old table as old_rows
    for each statement execute function keep_ownership();
insert into ownership (account_id, owner_id, since, until)
select record, owner, at, least(lead(at) over (partition by record order by id), gone)
from (select c.id, c.record, (c.after ->> 'owner_id')::uuid as owner, c.at,
             (select min(d.at) from change d
              where d.record = c.record and d.op = 'delete' and d.id > c.id) as gone
      from change c
      where c.entity = 'account' and c.op <> 'delete' and jsonb_exists(c.after, 'owner_id')) e;
insert into ownership (account_id, owner_id, since)
select a.id, a.owner_id, now() from account a
where not exists (select from ownership w where w.account_id = a.id and w.until is null);

--changeset kontor:organisation-walls splitStatements:false
-- Derived tables are written by their triggers only, which run as their owner.
do $$ begin
    if exists (select from pg_roles where rolname = 'kontor_app') then
        revoke insert, update, delete, truncate on reach, ownership from kontor_app;
    end if;
end $$;

--changeset kontor:organisation-workload
-- What an account asks for in a quarter, by tier, and what a person can give; in hours.
create table workload_norm (
    tier          text primary key check (tier in ('strategic', 'large', 'medium', 'small')),
    touches       numeric(6, 2) not null check (touches >= 0),
    hours         numeric(6, 2) not null check (hours >= 0),
    renewal_hours numeric(6, 2) not null check (renewal_hours >= 0)
);
insert into workload_norm values ('strategic', 12, 2.5, 16), ('large', 6, 2, 8), ('medium', 3, 1.5, 4), ('small', 1.5, 1, 2);
create table workload_capacity (
    id         boolean primary key default true check (id),
    hours      numeric(6, 2) not null,
    present    numeric(4, 3) not null,
    productive numeric(4, 3) not null
);
insert into workload_capacity (hours, present, productive) values (520, 0.75, 0.85);

--changeset kontor:organisation-demand splitStatements:false
create function demand(status text, health text, renewal_date date, day date, norm workload_norm)
returns numeric language sql stable parallel safe as $$
    select case when status = 'lost' then 0
                else norm.touches * norm.hours
                     * case health when 'healthy' then 1 when 'at_risk' then 1.75 else 1.25 end
                     + case when renewal_date between day and day + 90
                            then norm.renewal_hours else 0 end end
$$;

--changeset kontor:organisation-accounts-at splitStatements:false
-- The accounts as they were when a day began: what is there now, with every later change taken back.
create function accounts_at(day date) returns setof account language sql stable set jit = off as $$
    with later as (
        select c.record, overlaid(c.before order by c.id desc) as was, bool_or(c.op = 'insert') as created
        from change c where c.entity = 'account' and c.at >= day
        group by c.record)
    select (jsonb_populate_record(a, l.was)).*
    from account a join later l on l.record = a.id where not l.created
    union all
    select a.* from account a where not exists (select from later l where l.record = a.id)
    union all
    select (jsonb_populate_record(null::account, l.was)).*
    from later l where not l.created and not exists (select from account a where a.id = l.record)
$$;
create index change_of_accounts on change (at) where entity = 'account';

--changeset kontor:organisation-position-key
-- What a position is called in the system its file came from, so that the same file finds it again.
alter table position add external_key text unique check (external_key <> '' and length(external_key) <= 200);

--changeset kontor:organisation-position-key-once
-- A key that another position has in another case names the older one, as whoever reads it would expect.
update position p set external_key = left(p.external_key, 160) || ' ' || p.id
where exists (
    select from position o
    where lower(o.external_key) = lower(p.external_key) and (o.since, o.id) < (p.since, p.id));

--changeset kontor:organisation-position-key-case
create unique index position_by_key on position (lower(external_key));
