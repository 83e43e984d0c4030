--liquibase formatted sql

--changeset kontor:holding-holding
-- A product that an account owns, and how well it fits.
create table holding (
    id             uuid primary key,
    account_id     uuid not null references account on delete cascade,
    product_id     uuid not null references product,
    opportunity_id uuid unique references opportunity on delete set null,
    quantity       integer not null default 1 check (quantity > 0),
    value          numeric(14, 2) not null default 0 check (value >= 0),
    currency       text not null default 'USD' references currency,
    since          date not null,
    until          date check (until >= since),
    fit            text not null default 'unassessed' check (fit in ('good', 'partial', 'poor', 'unassessed')),
    fit_reason     text not null default '' check (length(fit_reason) <= 500),
    fit_on         date,
    check ((fit = 'unassessed') = (fit_on is null))
);
create index holding_by_account on holding (account_id, product_id);
create index holding_by_product on holding (product_id, account_id);
call track_changes('holding');
