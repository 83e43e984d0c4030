--liquibase formatted sql

--changeset kontor:promotion-vault splitStatements:false
-- Proposals have a history of their own and none in the table change: their subjects learn nothing.
create table proposal (
    id           uuid primary key,
    kind         text not null check (kind in ('PROMOTION', 'RAISE', 'REVERSAL')),
    subject_id   uuid not null references person,
    proposer_id  uuid not null references person check (proposer_id <> subject_id),
    from_level   text,
    from_title   text not null default '',
    level        text not null,
    title        text not null check (title <> ''),
    effective_on date not null,
    amount       numeric(12, 2) check (amount > 0),
    currency     text references currency,
    exceptions   text[] not null default '{}',
    state        text not null,
    version      int not null default 1,
    reason       text not null check (reason <> '' and length(reason) <= 2000),
    conditions   text not null default '',
    deferred_to  date,
    approver_id  uuid check (approver_id not in (subject_id, proposer_id)),
    reverses     uuid unique references proposal,
    packet       jsonb
);
-- One at a time: nobody has two open proposals.
create unique index proposal_open_once on proposal (subject_id)
    where state not in ('DECLINED', 'WITHDRAWN', 'APPLIED', 'TOLD', 'REVERSED');
create index proposal_due on proposal (effective_on) where state = 'SCHEDULED';
create table proposal_event (
    id          bigint generated always as identity primary key,
    proposal_id uuid not null references proposal,
    at          timestamptz not null default clock_timestamp(),
    actor       uuid,
    from_state  text,
    to_state    text not null,
    act         text not null,
    reason      text not null default ''
);
create index proposal_event_by_proposal on proposal_event (proposal_id, id);
create table proposal_chore (
    id          uuid primary key,
    proposal_id uuid not null references proposal,
    what        text not null,
    done_by     uuid
);
create index proposal_chore_by_proposal on proposal_chore (proposal_id);

alter table proposal enable row level security;
alter table proposal force row level security;
alter table proposal_event enable row level security;
alter table proposal_event force row level security;
alter table proposal_chore enable row level security;
alter table proposal_chore force row level security;
create policy not_ones_own on proposal to kontor_vault
    using (subject_id is distinct from vault_viewer())
    with check (subject_id is distinct from vault_viewer());
create policy with_its_proposal on proposal_event to kontor_vault
    using (exists (select from proposal r where r.id = proposal_id));
create policy with_its_proposal on proposal_chore to kontor_vault
    using (exists (select from proposal r where r.id = proposal_id));
-- What somebody was told is theirs to read.
create policy once_told on proposal for select to kontor_vault
    using (subject_id = vault_viewer() and state in ('TOLD', 'REVERSED'));

do $$ begin
    if exists (select from pg_roles where rolname = 'kontor_app') then
        revoke all on proposal, proposal_event, proposal_chore from kontor_app;
    end if;
end $$;
grant select, insert, update on proposal, proposal_chore to kontor_vault;
grant select, insert on proposal_event to kontor_vault;

--changeset kontor:promotion-told splitStatements:false
-- What somebody is told is theirs to read from then on: in the words of whoever told them, never in
-- those of the proposal, which were written for the people who decide.
alter table proposal
    add told_at       timestamptz,
    add told_by       uuid,
    add told_reason   text not null default '' check (length(told_reason) <= 2000),
    -- The share of full time that the amount is for.
    add full_time     numeric(3, 2) not null default 1 check (full_time > 0 and full_time <= 1),
    -- Where the subject was before; there a reversal leads back to.
    add from_position uuid;
alter table proposal_chore add done_at timestamptz;
alter table proposal no force row level security;
alter table proposal_event no force row level security;
update proposal p set told_at = e.at, told_by = e.actor
from (select distinct on (proposal_id) proposal_id, at, actor from proposal_event
      where to_state = 'TOLD' order by proposal_id, id desc) e
where e.proposal_id = p.id;
update proposal p set from_position = t.position_id
from tenure t
where p.kind = 'PROMOTION' and p.state in ('APPLIED', 'TOLD')
  and t.person_id = p.subject_id and not t.acting and t.until = p.effective_on;
alter table proposal force row level security;
alter table proposal_event force row level security;
drop policy once_told on proposal;
create policy once_told on proposal for select to kontor_vault
    using (subject_id = vault_viewer() and told_at is not null);

--changeset kontor:promotion-reversed-once
-- A reversal that came to nothing does not stand in the way of another.
alter table proposal drop constraint proposal_reverses_key;
create unique index proposal_reversed_once on proposal (reverses) where state not in ('DECLINED', 'WITHDRAWN');

--changeset kontor:promotion-by-subject
create index proposal_by_subject on proposal (subject_id, effective_on);
