--liquibase formatted sql

--changeset kontor:dossier-tables
-- What is known of people's careers. Columns that point to accounts are not called account_id:
-- nobody learns of a career through the history of an account.
create table standing (
    id        uuid primary key,
    person_id uuid not null references person on delete cascade,
    level     text not null,
    since     date not null,
    unique (person_id, since)
);
create table education (
    id        uuid primary key,
    person_id uuid not null references person on delete cascade,
    what      text not null check (what <> '' and length(what) <= 500),
    school    text,
    finished  date
);
create table qualification (
    id        uuid primary key,
    person_id uuid not null references person on delete cascade,
    name      text not null check (name <> '' and length(name) <= 500),
    issued    date not null,
    expires   date
);
create table review (
    id        uuid primary key,
    person_id uuid not null references person on delete cascade,
    held      date not null,
    outcome   text not null check (outcome in ('below', 'meets', 'above')),
    summary   text
);
create table evidence (
    id         uuid primary key,
    person_id  uuid not null references person on delete cascade,
    kind       text not null check (kind in ('outcome', 'review', 'customer', 'qualification', 'sample')),
    competency text not null,
    title      text not null check (title <> '' and length(title) <= 500),
    dated      date not null,
    link       text
);
create table goal (
    id         uuid primary key,
    person_id  uuid not null references person on delete cascade,
    title      text not null check (title <> '' and length(title) <= 500),
    competency text,
    due        date not null,
    state      text not null check (state in ('open', 'done', 'dropped'))
);
create table rating (
    id         uuid primary key,
    person_id  uuid not null references person on delete cascade,
    competency text not null,
    source     text not null check (source in ('self', 'manager', 'second', 'calibrated')),
    rating     int not null check (rating between 0 and 4),
    reason     text not null default '' check (length(reason) <= 1000),
    rater_id   uuid references person,
    rated_on   date not null,
    unique (person_id, competency, source)
);
-- While it is there nobody is ready; the reason is for HR.
create table career_hold (
    id        uuid primary key,
    person_id uuid not null unique references person on delete cascade,
    reason    text not null check (reason <> '')
);
-- A post or a budget for a level.
create table opening (
    id      uuid primary key,
    level   text not null,
    title   text not null,
    is_open boolean not null default true
);
create index education_by_person on education (person_id);
create index qualification_by_person on qualification (person_id);
create index review_by_person on review (person_id);
create index evidence_by_person on evidence (person_id);
create index goal_by_person on goal (person_id);
call track_changes('standing');
call track_changes('education');
call track_changes('qualification');
call track_changes('review');
call track_changes('evidence');
call track_changes('goal');
call track_changes('rating');
call track_changes('career_hold');
call track_changes('opening');

--changeset kontor:dossier-level-since splitStatements:false
-- The earlier row that a level goes on from, where a decision between the two was taken back.
alter table standing add continues uuid references standing on delete set null;
create index standing_by_continued on standing (continues) where continues is not null;
-- Since when somebody has had the level they have on a day, whatever other rows say it again.
create function level_since(person uuid, day date) returns date language sql stable as $$
    with recursive run as (
        (select s.id, s.level, s.since, s.continues from standing s
         where s.person_id = person and s.since <= day
         order by s.since desc limit 1)
        union
        select e.id, e.level, e.since, e.continues
        from run r join standing e on e.person_id = person and e.since < r.since and e.level = r.level
        where e.id = r.continues
           or not exists (select from standing b
                          where b.person_id = person and b.since > e.since and b.since < r.since))
    select min(since) from run
$$;
