--liquibase formatted sql

--changeset kontor:import-mapping
-- How somebody's files of a kind are read: remembered for the next one with the same headings.
create table import_mapping (
    person_id uuid not null references person on delete cascade,
    kind      text not null,
    headings  text not null,
    mapping   jsonb not null,
    primary key (person_id, kind, headings)
);

--changeset kontor:import-errors
-- The rows a program could not bring in, as a file, kept for a day for the one who sent them.
create table import_errors (
    id        uuid primary key,
    person_id uuid        not null references person on delete cascade,
    at        timestamptz not null default now(),
    csv       text        not null
);
create index import_errors_by_age on import_errors (at);

--changeset kontor:import-mapping-of-wide-files
-- The headings of a wide file are longer than a key can be.
alter table import_mapping
    drop constraint import_mapping_pkey,
    add heading_key text not null generated always as (md5(headings)) stored,
    add primary key (person_id, kind, heading_key);
