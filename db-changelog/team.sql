--liquibase formatted sql

--changeset kontor:team-person
create table person (
    id           uuid primary key,
    external_key text unique,
    user_name    text unique,
    name         text collate "und-x-icu" not null check (name <> ''),
    email        text not null default '',
    role         text not null check (role in
                 ('ASSISTANT', 'ASSOCIATE', 'MANAGER', 'LEAD', 'DIRECTOR', 'VP', 'HR', 'LIAISON', 'ADMIN')),
    title        text not null default '',
    region       text not null default '',
    reports_to   uuid references person,
    joined_on    date,
    check (reports_to <> id)
);
create index person_by_superior on person (reports_to);
create index person_by_name on person (name, id);
call track_changes('person');

--changeset kontor:team-subtree splitStatements:false
-- A person and everybody below them in the reporting line.
create function subtree(superior uuid) returns setof uuid language sql stable parallel safe as $$
    with recursive below as (
        select id from person where id = superior
        union
        select p.id from person p join below b on p.reports_to = b.id)
    select id from below
$$;

--changeset kontor:team-no-cycle splitStatements:false
-- Two moves at once could each be fine and close a circle together, so moves take turns.
create function refuse_reporting_cycle() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('reporting line'));
    if new.reports_to in (select subtree(new.id)) then
        raise exception 'reporting line would be a circle' using errcode = 'KO001';
    end if;
    return new;
end $$;
create trigger person_no_cycle before update of reports_to on person
    for each row when (new.reports_to is not null) execute function refuse_reporting_cycle();
