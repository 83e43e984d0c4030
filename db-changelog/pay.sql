--liquibase formatted sql

--changeset kontor:pay-band
-- Published with the ladder: everybody may read what a level is paid, and where which zone holds.
create table pay_band (
    id        uuid primary key,
    level     text not null,
    zone      text not null,
    currency  text not null references currency,
    from_date date not null,
    least     numeric(12, 2) not null check (least > 0),
    middle    numeric(12, 2) not null,
    most      numeric(12, 2) not null,
    check (least < middle and middle < most),
    unique (level, zone, from_date)
);
create table pay_zone (
    id        uuid primary key,
    location  text not null,
    zone      text not null,
    from_date date not null,
    unique (location, from_date)
);
call track_changes('pay_band');
call track_changes('pay_zone');

--changeset kontor:pay-pulse
-- Beats when something kept apart changed, and says nothing else.
create table pulse (
    id   uuid primary key,
    beat bigint not null default 0
);
insert into pulse (id) values (gen_random_uuid());
call track_changes('pulse');

--changeset kontor:pay-vault-role splitStatements:false
--comment The role that pay and proposals are for. The application takes it on for single transactions and inherits nothing from it.
do $$
begin
    if not exists (select from pg_roles where rolname = 'kontor_vault') then
        create role kontor_vault nologin;
        if exists (select from pg_roles where rolname = 'kontor_app') then
            alter role kontor_app noinherit;
            grant kontor_vault to kontor_app;
        else
            execute format('grant kontor_vault to %I', current_user);
        end if;
    end if;
exception when insufficient_privilege then
    raise exception 'Kontor needs a role for pay and proposals. As a superuser: create role kontor_vault nologin; grant kontor_vault to the roles of the application and of the owner.';
end
$$;

--changeset kontor:pay-vault splitStatements:false
create function vault_viewer() returns uuid language sql stable as $$
    select nullif(nullif(current_setting('kontor.viewer', true), ''), 'system')::uuid
$$;

create table salary (
    id        uuid primary key,
    person_id uuid not null references person,
    from_date date not null,
    amount    numeric(12, 2) not null check (amount > 0),
    currency  text not null references currency,
    full_time numeric(3, 2) not null check (full_time > 0 and full_time <= 1),
    reason    text not null default ''
);
create index salary_by_person on salary (person_id, from_date desc);

-- Every look at pay. A salary can be read only in the transaction that wrote who looks.
create table pay_look (
    id        bigint generated always as identity primary key,
    tx        xid8 not null default pg_current_xact_id(),
    at        timestamptz not null default clock_timestamp(),
    viewer    uuid,
    person_id uuid not null,
    purpose   text not null
);
create index pay_look_by_tx on pay_look (tx, person_id);
create index pay_look_by_person on pay_look (person_id, at desc);

alter table salary enable row level security;
alter table salary force row level security;
alter table pay_look enable row level security;
alter table pay_look force row level security;
create policy salary_in_a_logged_look on salary for select to kontor_vault
    using (exists (select from pay_look l
                   where l.tx = pg_current_xact_id() and l.person_id = salary.person_id));
create policy salary_by_others on salary for insert to kontor_vault
    with check (person_id is distinct from vault_viewer());
create policy look_as_oneself on pay_look for insert to kontor_vault
    with check (viewer is not distinct from vault_viewer() and tx = pg_current_xact_id());
create policy look_is_seen on pay_look for select to kontor_vault using (true);

do $$
begin
    if exists (select from pg_roles where rolname = 'kontor_app') then
        revoke all on salary, pay_look from kontor_app;
    end if;
    execute format('grant usage on schema %I to kontor_vault', current_schema());
end
$$;
grant select, insert on salary, pay_look to kontor_vault;
grant select on person, standing, reach, pay_band, pay_zone, currency to kontor_vault;
grant select, update on pulse to kontor_vault;
