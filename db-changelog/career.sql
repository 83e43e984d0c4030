--liquibase formatted sql

--changeset kontor:career-ladder
-- Each change of the ladder is a new version; the first one comes with the product.
create table ladder (
    id     uuid primary key,
    number int not null unique check (number > 1),
    body   jsonb not null,
    note   text not null default '' check (length(note) <= 1000)
);
call track_changes('ladder');
