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
