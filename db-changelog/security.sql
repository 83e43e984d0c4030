--liquibase formatted sql

--changeset kontor:security-sign-in
-- The password is a bcrypt hash.
create table sign_in (
    person_id uuid primary key references person on delete cascade,
    password  text not null
);

--changeset kontor:security-key
-- Signs the cookie that keeps somebody signed in over a restart; the same for all nodes.
create table signing_key (
    id  boolean primary key default true check (id),
    key text not null
);
insert into signing_key (key) values (gen_random_uuid()::text || gen_random_uuid()::text);
