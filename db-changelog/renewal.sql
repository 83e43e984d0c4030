--liquibase formatted sql

--changeset kontor:renewal-renewal
-- One decision of a customer to stay or not, what the manager expects, and what came of it.
create table renewal (
    id            uuid primary key,
    account_id    uuid not null references account on delete cascade,
    due_on        date not null,
    value         numeric(14, 2) not null default 0 check (value >= 0),
    currency      text not null default 'USD' references currency,
    call          text not null default 'unsure' check (call in ('unsure', 'will_renew', 'likely', 'at_risk', 'lost')),
    called_on     date,
    called_by     uuid references person,
    outcome       text not null default 'open' check (outcome in ('open', 'renewed', 'reduced', 'lost')),
    outcome_on    date,
    outcome_value numeric(14, 2) check (outcome_value >= 0),
    reason        text not null default '' check (length(reason) <= 1000),
    check ((outcome = 'open') = (outcome_on is null)),
    unique (account_id, due_on)
);
create index renewal_open_by_due on renewal (due_on) where outcome = 'open';
create index renewal_by_outcome on renewal (outcome_on) where outcome <> 'open';
call track_changes('renewal');
