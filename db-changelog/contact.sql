--liquibase formatted sql

--changeset kontor:contact-contact
-- Somebody at the customer. A sponsor who left without a successor is a risk.
create table contact (
    id         uuid primary key,
    account_id uuid not null references account on delete cascade,
    name       text collate "und-x-icu" not null check (name <> '' and length(name) <= 200),
    title      text not null default '' check (length(title) <= 200),
    part       text not null default 'user' check (part in ('sponsor', 'user', 'payer', 'other')),
    email      text not null default '' check (length(email) <= 200),
    phone      text not null default '' check (length(phone) <= 60),
    left_on    date
);
create index contact_by_account on contact (account_id, name);
call track_changes('contact');
