--liquibase formatted sql

--changeset kontor:backtest-score-check
-- What the check of a quarter said of the score: kept as it was, whatever history is brought in later.
create table score_check (
    id         uuid primary key,
    quarter    date not null unique check (quarter = date_trunc('quarter', quarter)::date),
    checked_at timestamptz not null default clock_timestamp(),
    cases      bigint not null,
    at_risk    bigint not null,
    foreseen   bigint not null,
    lost       bigint not null,
    area       double precision,
    low        double precision,
    high       double precision,
    check (foreseen <= at_risk and foreseen <= lost and lost <= cases and at_risk <= cases)
);
call track_changes('score_check');
