--liquibase formatted sql

--changeset kontor:model-under splitStatements:false
-- What becomes of these accounts today if other settings were in force. A judgement in place of the score stays.
create function health_under(ids uuid[], settings jsonb)
returns table (account_id uuid, was text, will text, score_was double precision, score double precision)
language sql stable rows 10000 as $$
    select n.account_id, h.state,
           case when j.value is null then n.state
                when j.value < (settings #>> '{thresholds,atRisk}')::double precision then 'at_risk'
                when j.value < (settings #>> '{thresholds,watch}')::double precision then 'watch'
                else 'healthy' end,
           h.shown, coalesce(j.value, n.held)
    from health_on(ids, current_date, settings) n
    join account_health h on h.account_id = n.account_id
    left join override j on j.id = h.override_id
$$;
