--liquibase formatted sql

--changeset kontor:workload-norms
-- The norms have a history, and with it undo; what a state of health costs is a norm too.
alter table workload_norm
    add id uuid not null unique default gen_random_uuid(),
    add healthy numeric(4, 2) not null default 1 check (healthy between 0.1 and 10),
    add watch numeric(4, 2) not null default 1.25 check (watch between 0.1 and 10),
    add at_risk numeric(4, 2) not null default 1.75 check (at_risk between 0.1 and 10),
    add unknown numeric(4, 2) not null default 1.25 check (unknown between 0.1 and 10);
alter table workload_capacity rename id to single;
alter table workload_capacity
    add id uuid not null unique default gen_random_uuid(),
    add check (hours > 0 and hours <= 2000),
    add check (present > 0 and present <= 1),
    add check (productive > 0 and productive <= 1);
call track_changes('workload_norm');
call track_changes('workload_capacity');

--changeset kontor:workload-hours splitStatements:false
-- Hours of a quarter for everyday care, and for a renewal within 90 days.
create function care_hours(status text, health text, norm workload_norm)
returns numeric language sql stable parallel safe as $$
    select case when status = 'lost' then 0
                else norm.touches * norm.hours
                     * case health when 'healthy' then norm.healthy when 'watch' then norm.watch
                                   when 'at_risk' then norm.at_risk else norm.unknown end end
$$;
create function renewal_hours(status text, renewal_date date, day date, norm workload_norm)
returns numeric language sql stable parallel safe as $$
    select case when status <> 'lost' and renewal_date between day and day + 90 then norm.renewal_hours else 0 end
$$;
create or replace function demand(status text, health text, renewal_date date, day date, norm workload_norm)
returns numeric language sql stable parallel safe as $$
    select care_hours(status, health, norm) + renewal_hours(status, renewal_date, day, norm)
$$;
