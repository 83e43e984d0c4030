--liquibase formatted sql

--changeset kontor:retention-assumption
-- What the return on retention assumes; every change of it stays in the history.
create table assumption (
    id    uuid primary key,
    key   text not null unique check (key in ('hour_cost', 'hours_behind', 'baseline', 'win_hours')),
    value numeric(12, 4) not null check (value >= 0),
    check (key <> 'baseline' or value <= 1),
    check (key = 'baseline' or value > 0)
);
call track_changes('assumption');
insert into assumption (id, key, value) values
    (gen_random_uuid(), 'hour_cost', 65), (gen_random_uuid(), 'hours_behind', 3),
    (gen_random_uuid(), 'baseline', 0.8), (gen_random_uuid(), 'win_hours', 40);

--changeset kontor:retention-value-history
-- What an account was worth on a day, without reading all of its history.
create index change_of_value on change (record, at, id)
    where entity = 'account' and op = 'update' and jsonb_exists(before, 'value');
