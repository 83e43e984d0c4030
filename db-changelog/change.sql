--liquibase formatted sql

--changeset kontor:change-step
-- A step is one thing a person did: an edit, a bulk edit, an import, an undo.
create table step (
    id     uuid primary key,
    kind   text not null check (kind in ('edit', 'create', 'delete', 'handover', 'bulk', 'import', 'undo', 'system')),
    actor  uuid,
    at     timestamptz not null default clock_timestamp(),
    label  text not null default '',
    reason text,
    undoes uuid references step
);
create unique index step_undone_once on step (undoes) where undoes is not null;
create index step_by_actor on step (actor, at desc);

--changeset kontor:change-change
-- Every change of every tracked record: history, live feed, API stream and undo in one.
create table change (
    id      bigint generated always as identity,
    tx      xid8 not null default pg_current_xact_id(),
    at      timestamptz not null default clock_timestamp(),
    actor   uuid,
    step    uuid,
    op      text not null check (op in ('insert', 'update', 'delete')),
    entity  text not null,
    record  uuid not null,
    account uuid,
    owner   uuid,
    before  jsonb not null default '{}',
    after   jsonb not null default '{}',
    reason  text,
    primary key (tx, id)
);
create index change_by_record on change (record, id desc);
create index change_by_account on change (account, id desc) where account is not null;
create index change_by_step on change (step, id) where step is not null;

--changeset kontor:change-append-only splitStatements:false
create function refuse_change_of_history() returns trigger language plpgsql as $$
begin
    raise exception 'history is kept for good: % of % is refused', tg_op, tg_table_name;
end $$;
create trigger change_is_append_only before update or delete or truncate on change
    for each statement execute function refuse_change_of_history();

--changeset kontor:change-record splitStatements:false
-- Statement-level with transition tables, so that an import of 100,000 rows stays set-based.
-- The account a record belongs to and its owner are kept beside it, for visibility.
create function record_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    actor_now  uuid := nullif(current_setting('kontor.actor', true), '')::uuid;
    step_now   uuid := nullif(current_setting('kontor.step', true), '')::uuid;
    reason_now text := nullif(current_setting('kontor.reason', true), '');
    at_now     timestamptz := coalesce(nullif(current_setting('kontor.at', true), '')::timestamptz, clock_timestamp());
    account_key text := case tg_table_name when 'account' then 'id' else 'account_id' end;
begin
    if tg_op = 'INSERT' then
        insert into change (at, actor, step, reason, op, entity, record, account, owner, after)
        select at_now, actor_now, step_now, reason_now, 'insert', tg_table_name, (r.j ->> 'id')::uuid,
               (r.j ->> account_key)::uuid, (r.j ->> 'owner_id')::uuid, r.j
        from (select to_jsonb(n) as j from new_rows n) r;
    elsif tg_op = 'DELETE' then
        insert into change (at, actor, step, reason, op, entity, record, account, owner, before)
        select at_now, actor_now, step_now, reason_now, 'delete', tg_table_name, (r.j ->> 'id')::uuid,
               (r.j ->> account_key)::uuid, (r.j ->> 'owner_id')::uuid, r.j
        from (select to_jsonb(o) as j from old_rows o) r;
    else
        insert into change (at, actor, step, reason, op, entity, record, account, owner, before, after)
        select at_now, actor_now, step_now, reason_now, 'update', tg_table_name, (r.n ->> 'id')::uuid,
               (r.n ->> account_key)::uuid, (r.n ->> 'owner_id')::uuid, d.before, d.after
        from (select to_jsonb(n) as n, to_jsonb(o) as o
              from new_rows n join old_rows o on o.id = n.id
              where n is distinct from o
              offset 0) r
        cross join lateral (select jsonb_object_agg(e.key, r.o -> e.key) as before,
                                   jsonb_object_agg(e.key, e.value) as after
                            from jsonb_each(r.n) e
                            where e.value is distinct from r.o -> e.key) d
        where d.after is not null;
    end if;
    return null;
end $$;

--changeset kontor:change-track splitStatements:false
create procedure track_changes(tracked text) language plpgsql as $$
begin
    execute format('create trigger %1$s_inserted after insert on %1$I referencing new table as new_rows
                    for each statement execute function record_change()', tracked);
    execute format('create trigger %1$s_updated after update on %1$I referencing old table as old_rows new table as new_rows
                    for each statement execute function record_change()', tracked);
    execute format('create trigger %1$s_deleted after delete on %1$I referencing old table as old_rows
                    for each statement execute function record_change()', tracked);
end $$;

--changeset kontor:change-walls splitStatements:false
-- The application writes history through the trigger only, which runs as its owner.
do $$ begin
    if exists (select from pg_roles where rolname = 'kontor_app') then
        revoke insert, update, delete, truncate on change from kontor_app;
    end if;
end $$;

--changeset kontor:change-effect splitStatements:false
-- What a step did to each record, all in all: a step may change a record more than once.
create aggregate overlaid(jsonb) (sfunc = jsonb_concat, stype = jsonb, initcond = '{}');
create function effect_of_step(done uuid, kind text)
returns table (record uuid, created boolean, deleted boolean, was jsonb, became jsonb) language sql stable as $$
    select c.record,
           (array_agg(c.op order by c.id))[1] = 'insert',
           (array_agg(c.op order by c.id desc))[1] = 'delete',
           overlaid(c.before order by c.id desc),
           overlaid(c.after order by c.id)
    from change c
    where c.step = done and c.entity = kind
    group by c.record
$$;

--changeset kontor:change-effect-of-many splitStatements:false
-- Not inlined, so that the planner expects many rows also just after an import, before statistics know of it.
create or replace function effect_of_step(done uuid, kind text)
returns table (record uuid, created boolean, deleted boolean, was jsonb, became jsonb)
language plpgsql stable rows 5000 as $$
begin
    return query
    select c.record,
           (array_agg(c.op order by c.id))[1] = 'insert',
           (array_agg(c.op order by c.id desc))[1] = 'delete',
           overlaid(c.before order by c.id desc),
           overlaid(c.after order by c.id)
    from change c
    where c.step = done and c.entity = kind
    group by c.record;
end $$;

--changeset kontor:change-many-rows
-- The plan is kept from the first call, which may have seen one row: with a nested loop a later
-- statement of 100,000 rows would compare each with each.
alter function record_change() set enable_nestloop = off;
