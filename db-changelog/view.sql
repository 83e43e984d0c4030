--liquibase formatted sql

--changeset kontor:view-saved-view
-- A view is a name for a link: everything it shows is in the query string of the address.
create table saved_view (
    id         uuid primary key,
    person_id  uuid not null references person on delete cascade,
    name       text collate "und-x-icu" not null check (name <> '' and length(name) <= 100),
    route      text not null check (length(route) <= 100),
    query      text not null check (length(query) <= 8000),
    is_default boolean not null default false,
    unique (person_id, name)
);
create unique index saved_view_default on saved_view (person_id, route) where is_default;

--changeset kontor:view-of-a-page
-- Each page has names of its own: what is called "Mine" there is not replaced from here. No page opens with a view
-- by itself: an address always shows what it says.
alter table saved_view drop constraint saved_view_person_id_name_key;
alter table saved_view add constraint saved_view_name unique (person_id, route, name);
drop index saved_view_default;
alter table saved_view drop column is_default;
