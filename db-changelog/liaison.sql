--liquibase formatted sql

--changeset kontor:liaison-question
-- A question to another team about an account; the answer lands on the timeline.
create table question (
    id          uuid primary key,
    account_id  uuid not null references account on delete cascade,
    team        text not null check (team in ('sales', 'support', 'product', 'finance')),
    text        text not null check (text <> '' and length(text) <= 2000),
    asked_by    uuid not null references person,
    asked_on    date not null,
    owner_id    uuid not null references person,
    due_on      date not null,
    answer      text not null default '' check (length(answer) <= 4000),
    answered_by uuid references person,
    answered_at timestamptz,
    check ((answer = '') = (answered_at is null))
);
create index question_by_account on question (account_id, due_on);
create index question_open_by_owner on question (owner_id, due_on) where answered_at is null;
call track_changes('question');
