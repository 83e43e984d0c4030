--liquibase formatted sql

--changeset kontor:product-product
create table product (
    id           uuid primary key,
    external_key text unique,
    name         text collate "und-x-icu" not null unique check (name <> ''),
    series       text not null default '',
    price        numeric(14, 2) not null default 0 check (price >= 0),
    currency     text not null default 'USD' references currency
);
call track_changes('product');
