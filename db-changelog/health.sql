--liquibase formatted sql

--changeset kontor:health-model
-- Every version of how health is computed; the highest is in force. A version never changes.
create table health_model (
    id       uuid primary key,
    version  integer not null unique check (version > 0),
    settings jsonb not null,
    made_by  uuid references person,
    made_at  timestamptz not null default clock_timestamp(),
    reason   text not null default '' check (length(reason) <= 1000)
);
call track_changes('health_model');
insert into health_model (id, version, reason, settings) values
    ('00000000-0000-7000-8000-000000000001', 1, 'The model that Kontor comes with.', '{
      "weights": {"satisfaction": 25, "fit": 25, "engagement": 15, "concerns": 15, "commercial": 10, "relationship": 10},
      "limits": {"satisfaction": {"fresh": 90, "stale": 270}, "fit": {"fresh": 90, "stale": 270},
                 "commercial": {"fresh": 45, "stale": 135}, "relationship": {"fresh": 90, "stale": 180}},
      "cadences": {"strategic": 14, "large": 30, "medium": 60, "small": 90},
      "penalties": {"critical": 50, "high": 25, "medium": 10, "low": 3},
      "overdue": 1.5,
      "caps": {"notice": 25, "critical_overdue": 49, "payment_late": 49, "sponsor_gone": 74, "renewal_uncalled": 74},
      "neutral": 60,
      "thresholds": {"atRisk": 50, "watch": 75, "unknown": 0.5, "thin": 0.6},
      "notApplicable": {}}');

--changeset kontor:health-reading
-- What somebody found out on a day: an answer, a payment, a judgement. The score is what it means.
create table reading (
    id         uuid primary key,
    account_id uuid not null references account on delete cascade,
    measure    text not null check (measure in ('satisfaction', 'payment', 'relationship')),
    scale      text not null check (scale in ('0-10', '1-5', 'days')),
    value      numeric(6, 2) not null,
    score      double precision not null generated always as (
                   case scale when '0-10' then value * 10
                              when '1-5' then (value - 1) * 25
                              else case when value <= 0 then 100 when value <= 30 then 60 else 0 end
                   end) stored,
    on_date    date not null,
    source     text not null default '' check (length(source) <= 200),
    entered_by uuid references person,
    -- Whose account it was then: a judgement counts in full for the owner who made it only.
    owned_by   uuid not null references person,
    unique (account_id, measure, on_date, source),
    check ((measure = 'payment') = (scale = 'days') and (measure <> 'relationship' or scale = '1-5')),
    check (case scale when '0-10' then value between 0 and 10
                      when '1-5' then value between 1 and 5
                      else value between 0 and 3650 and value = trunc(value) end)
);
call track_changes('reading');

--changeset kontor:health-override
-- Somebody's judgement in place of the score, for a time. The score itself stays visible.
create table override (
    id            uuid primary key,
    account_id    uuid not null references account on delete cascade,
    value         double precision not null check (value between 0 and 100),
    reason        text not null check (reason <> '' and length(reason) <= 1000),
    made_by       uuid not null references person,
    made_on       date not null,
    ends_on       date not null check (ends_on between made_on and made_on + 90),
    needs_consent boolean not null,
    consent_by    uuid references person,
    consent_on    date,
    ended_on      date,
    -- As it was then: when it has moved much since, or the owner is another, it is to be reviewed.
    score_then    double precision not null,
    owned_by      uuid not null references person,
    check ((consent_by is null) = (consent_on is null))
);
create index override_by_account on override (account_id, made_on desc);
create index override_pending on override (account_id) where needs_consent and consent_on is null and ended_on is null;
create unique index override_once on override (account_id) where ended_on is null;
call track_changes('override');

--changeset kontor:health-account
-- The health of each account now: one narrow row, so that a million can move in a night.
-- Arrays are in the order satisfaction, fit, engagement, concerns, commercial, relationship.
create table account_health (
    account_id    uuid primary key references account on delete cascade,
    opened_on     date not null,
    computed_on   date not null,
    model         integer not null,
    score         double precision not null,
    -- The score, or where an event holds it.
    held          double precision not null,
    computed      text not null,
    -- The same, or what somebody put in its place.
    shown         double precision not null,
    state         text not null check (state in ('healthy', 'watch', 'at_risk', 'unknown')),
    override_id   uuid,
    coverage      double precision not null,
    low           double precision not null,
    high          double precision not null,
    cap           text,
    trend         double precision,
    scores        double precision[] not null,
    read_on       date[] not null,
    lost          double precision[] not null,
    state_since   timestamptz,
    dropped_since timestamptz,
    moves_on      date
) with (fillfactor = 80);
create index account_health_by_state on account_health (
    (case state when 'at_risk' then 1 when 'watch' then 2 when 'unknown' then 3 else 4 end), account_id);
create index account_health_worst on account_health ((case state when 'unknown' then 101 else shown end), account_id);
create index account_health_best on account_health ((case state when 'unknown' then -1 else shown end), account_id);
create index account_health_by_coverage on account_health (coverage, account_id);
create index account_health_by_trend on account_health ((coalesce(trend, 0)), account_id);
create index account_health_moving on account_health (moves_on) where moves_on is not null;
create index account_health_alarming on account_health (account_id) where state = 'at_risk' or dropped_since is not null;

--changeset kontor:health-snapshot
-- Kept for good, also when the account is gone: enough to compute the score of any day again.
create table health_snapshot (
    account_id uuid not null,
    on_date    date not null,
    model      integer not null,
    score      double precision not null,
    held       double precision not null,
    state      text not null,
    coverage   double precision not null,
    low        double precision not null,
    high       double precision not null,
    cap        text,
    cap_at     double precision,
    weights    double precision[] not null,
    scores     double precision[] not null,
    read_on    date[] not null,
    lost       double precision[] not null,
    primary key (account_id, on_date)
);

--changeset kontor:health-outcome splitStatements:false
-- The computation itself: from scores and ages in days to a score, its range and its state.
-- A score without an age counts where it is bad, and is not trusted. Without limits nothing ages.
create function health_outcome(scores double precision[], ages double precision[], weights double precision[],
                               fresh double precision[], stale double precision[], cap_at double precision,
                               neutral double precision, at_risk double precision, watch double precision,
                               unknown double precision, thin double precision)
returns table (score double precision, held double precision, coverage double precision, low double precision,
               high double precision, state text, lost double precision[])
language sql immutable parallel safe as $$
    select r.score, r.held, r.coverage, r.low, r.high,
           case when cap_at < at_risk then 'at_risk'
                when round(r.coverage::numeric, 9) < unknown then 'unknown'
                when round(r.held::numeric, 9) < at_risk then 'at_risk'
                when round(r.held::numeric, 9) < watch or round(r.coverage::numeric, 9) < thin then 'watch'
                else 'healthy' end,
           r.lost
    from (select 100 - sum(p.lost) as score, least(100 - sum(p.lost), cap_at) as held,
                 sum(p.share * p.trust) as coverage, sum(p.share * p.trust * p.s) as low,
                 sum(p.share * p.trust * p.s) + 100 * (1 - sum(p.share * p.trust)) as high,
                 array_agg(p.lost order by p.i) as lost
          from (select u.i, u.share, u.trust, coalesce(u.s, 0) as s,
                       u.share * (100 - case when u.s is null then neutral
                                             when u.s <= neutral then u.s
                                             else u.trust * u.s + (1 - u.trust) * neutral end) as lost
                from (select x.i, x.s,
                             coalesce(x.w / nullif(sum(x.w) over (), 0), 1.0 / count(*) over ()) as share,
                             case when x.s is null or x.age is null then 0
                                  when x.f is null or x.age <= x.f then 1
                                  when x.age >= x.e then 0
                                  else (x.e - x.age) / (x.e - x.f) end as trust
                      from unnest(scores, ages, weights, fresh, stale) with ordinality as x(s, age, w, f, e, i)) u) p) r
$$;

--changeset kontor:health-weights splitStatements:false
-- The weights within an account's segments: what does not apply there has none.
create function health_weights(settings jsonb, tier text, sector text) returns double precision[]
language sql immutable parallel safe as $$
    select array_agg(case when settings -> 'notApplicable' -> ('tier:' || tier) ? m.name
                            or settings -> 'notApplicable' -> ('sector:' || sector) ? m.name then 0
                          else (settings -> 'weights' ->> m.name)::double precision end order by m.i)
    from unnest(array['satisfaction', 'fit', 'engagement', 'concerns', 'commercial', 'relationship'])
         with ordinality as m(name, i)
$$;

--changeset kontor:health-ages splitStatements:false
-- The first day after this one on which the trust in a reading changes; null when it never does.
create function trust_moves(read_on date, fresh integer, stale integer, d date) returns date
language sql immutable parallel safe as $$
    select case when d - read_on < fresh then read_on + fresh + 1
                when d - read_on < stale then d + 1 end
$$;

--changeset kontor:health-inputs splitStatements:false runOnChange:true
-- What was known of these accounts at the end of a day, and when it would next change by itself.
-- A concern that the score itself raised is no reason for the score to fall further.
-- Each account is looked up by itself ("offset 0"): just after an import the statistics may say that there is none,
-- and a join would then read all accounts again for each.
create or replace function health_inputs(ids uuid[], d date, settings jsonb)
returns table (account_id uuid, opened_on date, scores double precision[], read_on date[], weights double precision[],
               cap text, cap_at double precision, moves_on date)
language plpgsql stable rows 10000 set plan_cache_mode = force_generic_plan
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off as $$
#variable_conflict use_column
declare
    weights_everywhere double precision[] := health_weights(settings, '', '');
    everywhere boolean := settings -> 'notApplicable' = '{}'::jsonb;
    neutral double precision := (settings ->> 'neutral')::double precision;
    overdue double precision := (settings ->> 'overdue')::double precision;
    fresh_satisfaction integer := (settings #>> '{limits,satisfaction,fresh}')::integer;
    stale_satisfaction integer := (settings #>> '{limits,satisfaction,stale}')::integer;
    fresh_fit integer := (settings #>> '{limits,fit,fresh}')::integer;
    stale_fit integer := (settings #>> '{limits,fit,stale}')::integer;
    fresh_commercial integer := (settings #>> '{limits,commercial,fresh}')::integer;
    stale_commercial integer := (settings #>> '{limits,commercial,stale}')::integer;
    fresh_relationship integer := (settings #>> '{limits,relationship,fresh}')::integer;
    stale_relationship integer := (settings #>> '{limits,relationship,stale}')::integer;
    today_began timestamptz := coalesce(nullif(current_setting('kontor.at', true), '')::timestamptz, now());
begin
    return query
    select a.id, o.opened_on,
           array[answer.score, fit.score, contact.score, worry.score, money.score, bond.score],
           array[answer.on_date, fit.fit_on, talk.on_date, worry.on_date, paid.on_date, bond.on_date],
           case when everywhere then weights_everywhere else health_weights(settings, a.tier, a.sector) end,
           lowest.cap, lowest.held_at,
           least(trust_moves(answer.on_date, fresh_satisfaction, stale_satisfaction, d),
                 trust_moves(fit.fit_on, fresh_fit, stale_fit, d),
                 trust_moves(paid.on_date, fresh_commercial, stale_commercial, d),
                 trust_moves(bond.on_date, fresh_relationship, stale_relationship, d),
                 trust_moves(coalesce(talk.on_date, o.opened_on), c.cadence, 3 * c.cadence, d),
                 case when worry.open = 0 and d - talk.on_date <= 2 * c.cadence then talk.on_date + 2 * c.cadence + 1 end,
                 worry.moves_on, fit.moves_on, sponsor.moves_on, renewing.moves_on,
                 case when a.renewal_date > d + 60 then a.renewal_date - 60
                      when a.renewal_date >= d then a.renewal_date + 1 end)
    from unnest(ids) as wanted(id)
    cross join lateral (select * from account where account.id = wanted.id offset 0) a
    left join lateral (select k.opened_on from account_health k where k.account_id = wanted.id offset 0) h on true
    cross join lateral (select coalesce(h.opened_on, today_began::date) as opened_on) o
    cross join lateral (select (settings -> 'cadences' ->> a.tier)::integer as cadence) c
    left join lateral (
        select r.score, r.on_date from reading r
        where r.account_id = a.id and r.measure = 'satisfaction' and r.on_date <= d
        order by r.on_date desc, r.id desc limit 1) answer on true
    left join lateral (
        select r.score, r.value, r.on_date from reading r
        where r.account_id = a.id and r.measure = 'payment' and r.on_date <= d
        order by r.on_date desc, r.id desc limit 1) paid on true
    left join lateral (
        -- A new owner's judgement is at most 2 of 5 until they judged for themselves.
        select case when r.owned_by = a.owner_id then r.score else least(r.score, 25) end as score, r.on_date
        from reading r
        where r.account_id = a.id and r.measure = 'relationship' and r.on_date <= d
        order by r.on_date desc, r.id desc limit 1) bond on true
    left join lateral (
        select i.happened_at::date as on_date from interaction i
        where i.account_id = a.id and i.two_way and i.happened_at < d + 1
        order by i.happened_at desc limit 1) talk on true
    cross join lateral (
        -- Whom nobody ever talked to is counted from the day the account was opened, as at most neutral.
        select case when talk.on_date is not null then f.fading
                    when d - o.opened_on > c.cadence then least(f.fading, neutral) end as score
        from (select greatest(0, least(100, (3 - (d - coalesce(talk.on_date, o.opened_on))::double precision / c.cadence) / 2 * 100))
                     as fading) f) contact
    cross join lateral (
        select count(w.severity) as open, max(w.raised_on) as raised_on,
               case when count(w.severity) > 0 then greatest(0, 100 - sum(w.penalty))
                    when d - talk.on_date <= 2 * c.cadence then 100 end as score,
               case when count(w.severity) > 0 then max(w.raised_on)
                    when d - talk.on_date <= 2 * c.cadence then talk.on_date end as on_date,
               coalesce(bool_or(w.severity = 'critical' and w.due_on < d), false) as critical_overdue,
               min(w.due_on + 1) filter (where w.due_on >= d) as moves_on
        from (select n.severity, n.raised_on, n.due_on,
                     (settings -> 'penalties' ->> n.severity)::double precision * case when n.due_on < d then overdue else 1 end as penalty
              from concern n
              where n.account_id = a.id and n.raised_on <= d and (n.closed_on is null or n.closed_on > d)
                and not (n.kind = 'health' and n.cause is not null)) w) worry
    cross join lateral (
        select coalesce(sum(f.value * f.fits) / nullif(sum(f.value), 0), avg(f.fits))::double precision as score,
               min(f.fit_on) as fit_on,
               (select least(min(g.since) filter (where g.since > d), min(g.until) filter (where g.until > d))
                from holding g where g.account_id = a.id) as moves_on
        from (select g.fit_on, g.value * u.rate as value,
                     case g.fit when 'good' then 100 when 'partial' then 60 else 0 end as fits
              from holding g join currency u on u.code = g.currency
              where g.account_id = a.id and g.fit <> 'unassessed' and g.fit_on <= d
                and g.since <= d and (g.until is null or g.until > d)) f) fit
    left join lateral (
        -- What a year's business grew or shrank by, as of the payment or the last change of what is held.
        select sum(g.value * u.rate) filter (where g.since <= q.day and (g.until is null or g.until > q.day)) as now,
               sum(g.value * u.rate) filter (where g.since <= q.day - 365 and (g.until is null or g.until > q.day - 365)) as before
        from (select greatest(paid.on_date, max(g.since) filter (where g.since <= d), max(g.until) filter (where g.until <= d)) as day
              from holding g where g.account_id = a.id) q
        join holding g on g.account_id = a.id join currency u on u.code = g.currency) year on paid.on_date is not null
    cross join lateral (
        select case when paid.score is null then null
                    when coalesce(year.before, 0) = 0 then paid.score
                    else (paid.score + case when coalesce(year.now, 0) >= year.before then 100
                                            when coalesce(year.now, 0) >= 0.9 * year.before then 60
                                            else 0 end) / 2 end as score) money
    cross join lateral (
        select bool_or(p.left_on <= d) and not bool_or(p.left_on is null or p.left_on > d) as gone,
               min(p.left_on) filter (where p.left_on > d) as moves_on
        from contact p where p.account_id = a.id and p.part = 'sponsor') sponsor
    cross join lateral (
        select coalesce(bool_or(r.waits and r.due_on <= d + 60), false) as uncalled,
               coalesce(bool_or(r.due_on = a.renewal_date), false) as known,
               min(r.due_on - 60) filter (where r.waits and r.due_on > d + 60) as moves_on
        from (select n.due_on, (n.outcome_on is null or n.outcome_on > d)
                               and (n.call = 'unsure' or n.called_on is null or n.called_on > d) as waits
              from renewal n where n.account_id = a.id) r) renewing
    left join lateral (
        select e.cap, e.held_at
        from (values ('notice', a.status = 'notice'),
                     ('critical_overdue', worry.critical_overdue),
                     ('payment_late', paid.value > 60),
                     ('sponsor_gone', sponsor.gone),
                     ('renewal_uncalled', renewing.uncalled or not renewing.known and a.status <> 'lost'
                                          and a.renewal_date between d and d + 60)) as v(cap, holds)
        cross join lateral (select v.cap, (settings -> 'caps' ->> v.cap)::double precision as held_at) e
        where v.holds and e.held_at is not null
        order by e.held_at, e.cap limit 1) lowest on true;
end $$;

--changeset kontor:health-on splitStatements:false
-- The health of these accounts at the end of a day, under a model.
create function health_on(ids uuid[], d date, settings jsonb)
returns table (account_id uuid, opened_on date, score double precision, held double precision, coverage double precision,
               low double precision, high double precision, state text, cap text, cap_at double precision,
               weights double precision[], scores double precision[], read_on date[], lost double precision[], moves_on date)
language sql stable rows 10000 as $$
    select i.account_id, i.opened_on, r.score, r.held, r.coverage, r.low, r.high, r.state, i.cap, i.cap_at,
           i.weights, i.scores, i.read_on, r.lost, i.moves_on
    from health_inputs(ids, d, settings) i
    cross join (select array[(settings #>> '{limits,satisfaction,fresh}')::double precision, (settings #>> '{limits,fit,fresh}')::double precision,
                             null, null, (settings #>> '{limits,commercial,fresh}')::double precision,
                             (settings #>> '{limits,relationship,fresh}')::double precision] as fresh,
                       array[(settings #>> '{limits,satisfaction,stale}')::double precision, (settings #>> '{limits,fit,stale}')::double precision,
                             null, null, (settings #>> '{limits,commercial,stale}')::double precision,
                             (settings #>> '{limits,relationship,stale}')::double precision] as stale,
                       (settings ->> 'neutral')::double precision as neutral,
                       (settings #>> '{thresholds,atRisk}')::double precision as at_risk,
                       (settings #>> '{thresholds,watch}')::double precision as watch,
                       (settings #>> '{thresholds,unknown}')::double precision as unknown,
                       (settings #>> '{thresholds,thin}')::double precision as thin offset 0) m
    cross join lateral health_outcome(
        i.scores, array[d - i.read_on[1], d - i.read_on[2], d - i.read_on[3], d - i.read_on[4], d - i.read_on[5], d - i.read_on[6]],
        i.weights, m.fresh, m.stale, i.cap_at, m.neutral, m.at_risk, m.watch, m.unknown, m.thin) r
$$;

--changeset kontor:health-of splitStatements:false
-- The score of what was known of one account, on any day and under any model.
create function health_of(scores double precision[], read_on date[], weights double precision[], cap_at double precision,
                          d date, settings jsonb)
returns table (score double precision, held double precision, coverage double precision, low double precision,
               high double precision, state text, lost double precision[])
language sql immutable as $$
    select r.*
    from (select array_agg((d - u.read_on)::double precision order by u.i) as ages,
                 array_agg((settings -> 'limits' -> u.name ->> 'fresh')::double precision order by u.i) as fresh,
                 array_agg((settings -> 'limits' -> u.name ->> 'stale')::double precision order by u.i) as stale
          from unnest(read_on, array['satisfaction', 'fit', 'engagement', 'concerns', 'commercial', 'relationship'])
               with ordinality as u(read_on, name, i)) a
    cross join lateral health_outcome(
        scores, a.ages, weights, a.fresh, a.stale, cap_at, (settings ->> 'neutral')::double precision,
        (settings #>> '{thresholds,atRisk}')::double precision, (settings #>> '{thresholds,watch}')::double precision,
        (settings #>> '{thresholds,unknown}')::double precision, (settings #>> '{thresholds,thin}')::double precision) r
$$;

--changeset kontor:health-refresh splitStatements:false runOnChange:true
-- Computes these accounts afresh and keeps the day's snapshot of each that moved. The rows are locked first: of two
-- writers the later one computes with what the earlier one wrote. Answers how many moved.
-- One plan for one account and for a million: by index, whatever the statistics say just after an import.
create or replace function refresh_health(ids uuid[], d date default current_date) returns bigint
language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off as $$
#variable_conflict use_column
declare
    latest health_model;
    at_now timestamptz := coalesce(nullif(current_setting('kontor.at', true), '')::timestamptz, now());
    moved bigint;
begin
    select * into latest from health_model order by version desc limit 1;
    perform from account_health where account_id = any (ids) order by account_id for update;
    with fresh as materialized (
        select * from health_on(ids, d, latest.settings)
    ), judged as materialized (
        select f.*, was.account_id is null as is_new, was.state as was_state, was.state_since as was_since,
               was.dropped_since as was_dropped, latest.version as model, j.id as override_id,
               coalesce(j.value, f.held) as shown,
               case when j.value is null then f.state
                    when j.value < (latest.settings #>> '{thresholds,atRisk}')::double precision then 'at_risk'
                    when j.value < (latest.settings #>> '{thresholds,watch}')::double precision then 'watch'
                    else 'healthy' end as shown_state,
               f.score - case when month.model = latest.version then month.score
                              else (select r.score from health_of(month.scores, month.read_on, f.weights, null,
                                                                  d - 30, latest.settings) r
                                    where month.scores is not null) end as trend,
               coalesce(f.score <= peak.score - 15, false) as dropped,
               least(f.moves_on, j.ends_on + 1, later.on_date + 30) as changes_on,
               case when was.account_id is null then f.coverage > 0 or f.cap is not null
                    else (was.score, was.held, was.coverage, was.computed, was.cap, was.model)
                         is distinct from (f.score, f.held, f.coverage, f.state, f.cap, latest.version) end as moved
        from fresh f
        left join lateral (select * from account_health k where k.account_id = f.account_id offset 0) was on true
        left join lateral (
            select o.id, o.value, o.ends_on from override o
            where o.account_id = f.account_id and o.made_on <= d and d <= o.ends_on
              and (o.ended_on is null or o.ended_on > d) and (not o.needs_consent or o.consent_on <= d)
            order by o.made_on desc, o.id desc limit 1) j on true
        left join lateral (
            select s.model, s.score, s.scores, s.read_on from health_snapshot s
            where s.account_id = f.account_id and s.on_date <= d - 30
            order by s.on_date desc limit 1) month on true
        left join lateral (
            select s.on_date from health_snapshot s
            where s.account_id = f.account_id and s.on_date > d - 30
            order by s.on_date limit 1) later on true
        cross join lateral (
            select max(s.score) as score from health_snapshot s
            where s.account_id = f.account_id and s.on_date < d and s.state <> 'unknown'
              and s.on_date >= coalesce((select max(b.on_date) from health_snapshot b
                                         where b.account_id = f.account_id and b.on_date <= d - 7), d - 7)) peak
    ), kept as (
        insert into health_snapshot (account_id, on_date, model, score, held, state, coverage, low, high, cap, cap_at,
                                     weights, scores, read_on, lost)
        select account_id, d, model, score, held, state, coverage, low, high, cap, cap_at, weights, scores, read_on, lost
        from judged where moved
        on conflict (account_id, on_date) do update set
            model = excluded.model, score = excluded.score, held = excluded.held, state = excluded.state,
            coverage = excluded.coverage, low = excluded.low, high = excluded.high, cap = excluded.cap,
            cap_at = excluded.cap_at, weights = excluded.weights, scores = excluded.scores,
            read_on = excluded.read_on, lost = excluded.lost
        returning 1
    ), put as (
        insert into account_health (account_id, opened_on, computed_on, model, score, held, computed, shown, state,
                                    override_id, coverage, low, high, cap, trend, scores, read_on, lost,
                                    state_since, dropped_since, moves_on)
        select account_id, opened_on, d, model, score, held, state, shown, shown_state,
               override_id, coverage, low, high, cap, trend, scores, read_on, lost,
               case when shown_state = was_state then was_since else at_now end,
               case when dropped then coalesce(was_dropped, at_now) end,
               case when dropped then least(changes_on, d + 1) else changes_on end
        from judged
        on conflict (account_id) do update set
            computed_on = excluded.computed_on, model = excluded.model, score = excluded.score, held = excluded.held,
            computed = excluded.computed, shown = excluded.shown, state = excluded.state,
            override_id = excluded.override_id, coverage = excluded.coverage, low = excluded.low, high = excluded.high,
            cap = excluded.cap, trend = excluded.trend, scores = excluded.scores, read_on = excluded.read_on,
            lost = excluded.lost, state_since = excluded.state_since, dropped_since = excluded.dropped_since,
            moves_on = excluded.moves_on
        returning 1
    )
    select count(*) into moved from kept;
    return moved;
end $$;

--changeset kontor:health-follows splitStatements:false
-- Health moves in the same step as whatever it is made of, whoever writes.
create function health_follows() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    touched uuid[];
begin
    if tg_op = 'INSERT' then
        touched := array(select distinct account_id from new_rows);
    elsif tg_op = 'DELETE' then
        touched := array(select distinct account_id from old_rows);
    else
        touched := array(select account_id from new_rows union select account_id from old_rows);
    end if;
    if touched <> '{}' then
        perform refresh_health(touched);
    end if;
    return null;
end $$;
create function health_of_account_follows() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    touched uuid[];
begin
    if tg_op = 'INSERT' then
        touched := array(select id from new_rows);
    else
        touched := array(select n.id from new_rows n join old_rows o on o.id = n.id
                         where (n.status, n.tier, n.sector, n.owner_id, n.renewal_date)
                               is distinct from (o.status, o.tier, o.sector, o.owner_id, o.renewal_date));
    end if;
    if touched <> '{}' then
        perform refresh_health(touched);
    end if;
    return null;
end $$;
create trigger account_health_begins after insert on account referencing new table as new_rows
    for each statement execute function health_of_account_follows();
create trigger account_health_moves after update on account referencing old table as old_rows new table as new_rows
    for each statement execute function health_of_account_follows();
do $$
declare
    input text;
begin
    foreach input in array array['reading', 'override', 'concern', 'interaction', 'holding', 'contact', 'renewal'] loop
        execute format('create trigger %1$s_moves_health after insert on %1$I referencing new table as new_rows
                        for each statement execute function health_follows()', input);
        execute format('create trigger %1$s_moved_health after update on %1$I referencing old table as old_rows new table as new_rows
                        for each statement execute function health_follows()', input);
        execute format('create trigger %1$s_left_health after delete on %1$I referencing old table as old_rows
                        for each statement execute function health_follows()', input);
    end loop;
end $$;

--changeset kontor:health-run
-- The daily run: which day it computes, how far it has come, and that it is done.
create table health_run (
    id          uuid primary key,
    day         date not null,
    model       integer not null,
    started_at  timestamptz not null default clock_timestamp(),
    finished_at timestamptz,
    behind      uuid not null default '00000000-0000-0000-0000-000000000000',
    looked_at   bigint not null default 0,
    moved       bigint not null default 0,
    unique (day, model)
);
call track_changes('health_run');

--changeset kontor:health-run-on splitStatements:false
-- The next accounts of a run that can have moved, and how far it has come then. Each call is a whole of its own.
create function run_health_on(run uuid, most integer) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    running health_run;
    due uuid[];
    moved_now bigint;
begin
    select * into strict running from health_run where id = run for update;
    due := array(select account_id from account_health
                 where account_id > running.behind
                   and (moves_on <= running.day and computed_on < running.day or model < running.model)
                 order by account_id limit most);
    moved_now := case when due = '{}' then 0 else refresh_health(due, running.day) end;
    update health_run
    set behind = coalesce(due[cardinality(due)], behind), looked_at = looked_at + cardinality(due), moved = moved + moved_now,
        finished_at = case when cardinality(due) < most then clock_timestamp() end
    where id = run;
    return cardinality(due) < most;
end $$;

--changeset kontor:health-walls splitStatements:false
-- Scores and their history are computed, never written by hand.
do $$ begin
    if exists (select from pg_roles where rolname = 'kontor_app') then
        revoke insert, update, delete, truncate on account_health, health_snapshot from kontor_app;
        revoke update, delete, truncate on health_model from kontor_app;
    end if;
end $$;

--changeset kontor:health-of-those-there
-- Accounts that were there before: nobody needs to be told of what they are since long.
select refresh_health(array(select id from account));
update account_health set state_since = null;

--changeset kontor:health-instead-of-status
-- Health is computed now; a status alone says little of it.
alter table account drop column health;

--changeset kontor:health-work splitStatements:false
-- Whether a day, or a new model, waits to be computed.
create function health_is_due() returns boolean language sql stable as $$
    select exists (select from health_run where finished_at is null)
        or coalesce((select max(day) from health_run) < current_date, true)
        or (select max(version) from health_model) > (select max(model) from health_run)
$$;
-- The next part of what is due, day by day; whether there is more. One node at a time does it.
create function work_on_health(most integer) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    latest integer := (select max(version) from health_model);
    open_run uuid;
    next_day date;
begin
    if not pg_try_advisory_xact_lock(hashtext('daily health')) then
        return false;
    end if;
    select id into open_run from health_run where finished_at is null order by day, model limit 1;
    if open_run is null then
        next_day := least(current_date, coalesce((select max(day) + 1 from health_run), current_date));
        insert into health_run (id, day, model) values (gen_random_uuid(), next_day, latest)
        on conflict do nothing returning id into open_run;
        if open_run is null then
            return false;
        end if;
    end if;
    perform run_health_on(open_run, most);
    return health_is_due();
end $$;

--changeset kontor:health-alarms splitStatements:false
-- What has gone wrong for a day opens a concern of the owner's; of the same cause there is one only.
create function health_alarms() returns table (account_id uuid, owner_id uuid, cause text, severity text, title text)
language sql stable as $$
    select h.account_id, a.owner_id, v.cause, v.severity, v.title
    from account_health h
    join account a on a.id = h.account_id
    cross join lateral (values
        ('at_risk', h.state = 'at_risk' and h.state_since <= now() - interval '24 hours',
         'at risk since ' || h.state_since::date, 'high', 'Newly at risk: find out why and agree on a way back'),
        ('dropped', h.dropped_since <= now() - interval '24 hours',
         'dropped on ' || h.dropped_since::date, 'medium', 'The score dropped by 15 or more within a week'))
        as v(kind, rings, cause, severity, title)
    where (h.state = 'at_risk' or h.dropped_since is not null) and v.rings and a.status <> 'lost'
      and not exists (select from concern c
                      where c.account_id = h.account_id and (c.cause = v.cause
                            or c.state = 'open' and c.kind = 'health' and c.cause is not null))
$$;
create function raise_health_alarms() returns bigint language sql as $$
    with raised as (
        insert into concern (id, account_id, severity, kind, title, owner_id, raised_on, due_on, cause)
        select distinct on (account_id) gen_random_uuid(), account_id, severity, 'health', title, owner_id,
               current_date, current_date + 7, cause
        from health_alarms() order by account_id, severity
        on conflict do nothing returning 1)
    select count(*) from raised
$$;

--changeset kontor:health-disagreement splitStatements:false
-- Where the manager's judgement and everything else differ by 30 or more, the lead is asked, once for each judgement.
create function health_disagreements() returns table (account_id uuid, lead_id uuid, occasion text)
language sql stable as $$
    select h.account_id, coalesce(p.reports_to, p.id), r.id::text
    from account_health h
    join health_model m on m.version = h.model
    join account a on a.id = h.account_id
    join person p on p.id = a.owner_id
    cross join lateral (select health_weights(m.settings, a.tier, a.sector) as w) w
    cross join lateral (select (select sum(x) from unnest(w.w) x) as all_of_them) s
    cross join lateral (
        select d.id from reading d
        where d.account_id = h.account_id and d.measure = 'relationship'
        order by d.on_date desc, d.id desc limit 1) r
    where h.scores[6] is not null and h.coverage >= 0.5 and s.all_of_them > w.w[6]
      and abs(h.scores[6] - (100 - (100 - h.score - h.lost[6]) * s.all_of_them / (s.all_of_them - w.w[6]))) >= 30
      and not exists (select from task t where t.account_id = h.account_id and t.template = 'disagreement'
                      and t.occasion = r.id::text)
$$;
create function ask_about_disagreements() returns bigint language sql as $$
    with asked as (
        insert into task (id, account_id, title, owner_id, due_on, template, occasion)
        select gen_random_uuid(), account_id, 'Judgement and score differ by 30 or more: which is right?', lead_id,
               current_date + 7, 'disagreement', occasion
        from health_disagreements()
        on conflict do nothing returning 1)
    select count(*) from asked
$$;

--changeset kontor:health-past splitStatements:false
-- The snapshot of a day gone by, where history was brought in; what is remembered already stays.
create function remember_health(ids uuid[], d date) returns void
language plpgsql security definer set search_path = public, pg_temp
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off as $$
declare
    latest health_model;
begin
    select * into latest from health_model order by version desc limit 1;
    insert into health_snapshot (account_id, on_date, model, score, held, state, coverage, low, high, cap, cap_at,
                                 weights, scores, read_on, lost)
    select n.account_id, d, latest.version, n.score, n.held, n.state, n.coverage, n.low, n.high, n.cap, n.cap_at,
           n.weights, n.scores, n.read_on, n.lost
    from health_on(ids, d, latest.settings) n
    left join lateral (select * from health_snapshot s where s.account_id = n.account_id and s.on_date <= d
                       order by s.on_date desc limit 1) p on true
    where d < current_date and case when p.account_id is null then n.coverage > 0 or n.cap is not null
                                    else (p.score, p.held, p.coverage, p.state, p.cap)
                                         is distinct from (n.score, n.held, n.coverage, n.state, n.cap) end
    on conflict do nothing;
end $$;
-- After a past was brought in: trends are known, and a state is as old as it is.
create function settle_health(ids uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform refresh_health(ids);
    update account_health h
    set state_since = coalesce((select min(s.on_date) from health_snapshot s
                                where s.account_id = h.account_id
                                  and s.on_date > (select max(b.on_date) from health_snapshot b
                                                   where b.account_id = h.account_id and b.state <> h.state)),
                               h.opened_on)
    where h.account_id = any (ids);
end $$;

--changeset kontor:health-of-many-accounts splitStatements:false
-- The plan is kept from the first call, which may have seen one row: joining the rows before and
-- after would then compare each of 100,000 with each. What is new among the rows needs no join.
create or replace function health_of_account_follows() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    touched uuid[];
begin
    if tg_op = 'INSERT' then
        touched := array(select id from new_rows);
    else
        touched := array(select id from (
                             select id, status, tier, sector, owner_id, renewal_date from new_rows
                             except
                             select id, status, tier, sector, owner_id, renewal_date from old_rows) moved);
    end if;
    if touched <> '{}' then
        perform refresh_health(touched);
    end if;
    return null;
end $$;

--changeset kontor:health-after-its-accounts splitStatements:false
-- Accounts are held before their health, in order: whoever hands accounts over holds them in that order too, so
-- that neither waits for the other for ever.
create or replace function health_follows() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    touched uuid[];
begin
    if tg_op = 'INSERT' then
        touched := array(select distinct account_id from new_rows);
    elsif tg_op = 'DELETE' then
        touched := array(select distinct account_id from old_rows);
    else
        touched := array(select account_id from new_rows union select account_id from old_rows);
    end if;
    if touched <> '{}' then
        perform from account where id = any (touched) order by id for key share;
        perform refresh_health(touched);
    end if;
    return null;
end $$;
create or replace function run_health_on(run uuid, most integer) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    running health_run;
    due uuid[];
    moved_now bigint;
begin
    select * into strict running from health_run where id = run for update;
    due := array(select account_id from account_health
                 where account_id > running.behind
                   and (moves_on <= running.day and computed_on < running.day or model < running.model)
                 order by account_id limit most);
    perform from account where id = any (due) order by id for key share;
    moved_now := case when due = '{}' then 0 else refresh_health(due, running.day) end;
    update health_run
    set behind = coalesce(due[cardinality(due)], behind), looked_at = looked_at + cardinality(due), moved = moved + moved_now,
        finished_at = case when cardinality(due) < most then clock_timestamp() end
    where id = run;
    return cardinality(due) < most;
end $$;
