package io.kontor.demo;

/** What was proposed for the people of the demonstration, what became of it, and who did what. */
final class CaseSql {

    private CaseSql() {}

    /** Who proposes: the lead of a career {@code c}, and not only acting, or the director above. */
    private static final String BOSS =
            """
            cross join lateral (
                select l.id, l.role from person l
                where l.id = c.reports_to and l.role = 'LEAD' and exists (
                       select from standing s where s.person_id = l.id and s.level = 'LEAD')
                   or l.role = 'DIRECTOR' and exists (
                       select from reach r
                       where r.superior_id = l.id and r.person_id = c.id and not r.delegated)
                order by l.role desc, l.name limit 1) b
            """;

    /**
     * One in each of the first states, and some that came to nothing. Those who rose within two
     * years come last, and only where something is still open.
     */
    static final String PROPOSALS =
            PaySql.CAREER
                    + """
                    insert into proposal (id, kind, subject_id, proposer_id, from_level, from_title, level, title,
                                          effective_on, exceptions, state, version, reason, approver_id)
                    select gen_random_uuid(), 'PROMOTION', c.id, b.id, c.level, c.title, n.target, n.title,
                           cast(date_trunc('month', current_date) + make_interval(months => n.months) as date),
                           n.exceptions, n.state,
                           n.version - case when n.state = 'DECLINED' and b.role = 'DIRECTOR' then 1 else 0 end, n.reason,
                           case when n.state = 'APPROVED' then (select id from person where role = 'VP') end
                    from (select c.*, row_number() over (partition by level order by was is not null, name) as turn
                          from career c where user_name is null) c
                    """
                    + BOSS
                    + """
                    join (select n.*, 'LEAD', 'Lead account manager',
                                 'Runs a whole book, coaches two newcomers, and the team asks for it'
                          from (values (1, 'ACCOUNT_MANAGER', 'DRAFT', 2, 1, cast('{}' as text[])),
                                       (2, 'ACCOUNT_MANAGER', 'SUBMITTED', 2, 2, array['QUALIFICATIONS']),
                                       (3, 'ACCOUNT_MANAGER', 'ENDORSED', 2, 3, array['QUALIFICATIONS']),
                                       (4, 'ACCOUNT_MANAGER', 'CHECKED', 2, 4, array['QUALIFICATIONS']),
                                       (5, 'ACCOUNT_MANAGER', 'APPROVED', 2, 6, array['QUALIFICATIONS']),
                                       (6, 'ACCOUNT_MANAGER', 'RETURNED', 3, 3, '{}'),
                                       (7, 'ACCOUNT_MANAGER', 'DECLINED', -13, 5, '{}')) n
                          union all
                          select n.*, 'ACCOUNT_MANAGER', 'Account manager',
                                 'Has carried half of a book alone since the spring'
                          from (values (1, 'ASSOCIATE', 'DECLINED', -5, 5, cast('{}' as text[])),
                                       (2, 'ASSOCIATE', 'WITHDRAWN', -9, 3, '{}')) n)
                         n (i, level, state, months, version, exceptions, target, title, reason)
                        on n.i = c.turn and n.level = c.level and (n.months = 2 or c.was is null)
                    """;

    /** The promotions behind the levels, the places and the pay there are. */
    static final String DECIDED =
            PaySql.CAREER
                    + """
                    insert into proposal (id, kind, subject_id, proposer_id, from_level, from_title, level, title,
                                          effective_on, amount, currency, state, version, reason, approver_id,
                                          from_position, told_at, told_by, told_reason)
                    select gen_random_uuid(), 'PROMOTION', c.id, b.id, c.was, initcap(left(c.was, 1))
                           || lower(substr(c.was, 2)) || ' account manager', c.level, c.title, c.since, c.risen,
                           c.currency, 'TOLD', case b.role when 'LEAD' then 8 else 7 end,
                           (array['Does the work of the next level already, and customers ask for it',
                                  'Kept two hard renewals, and others learn from it',
                                  'Grew the book and the people beside it'])[1 + abs(hashtext(c.name)) %% 3],
                           (select id from person where role = 'VP'), %s, c.since + 2 + time '10:00', b.id,
                           'Well deserved: thank you for your work'
                    from career c %s
                    where c.was is not null
                    """
                            .formatted(RiseSql.PLACE_BEFORE.formatted("c.id"), BOSS);

    /** What a director proposes is endorsed as it is submitted; exceptions need two approvers. */
    static final String EVENTS =
            """
            insert into proposal_event (proposal_id, at, actor, from_state, to_state, act, reason)
            select e.id, e.at, e.actor, lag(e.state) over (partition by e.id order by e.i), e.state, e.act, e.reason
            from (select r.id, r.effective_on, t.i, t.act,
                         case when r.effective_on > current_date
                              then date_trunc('day', now()) - make_interval(days => 20 - 2 * t.i) + time '09:20'
                              else r.effective_on - t.days + time '09:20' end as at,
                         case t.who when 'proposer' then r.proposer_id when 'director' then d.id
                              when 'hr' then (select id from person where user_name = 'hr')
                              when 'vp' then (select id from person where role = 'VP') end as actor,
                         case when t.act = 'SUBMIT' and b.role = 'DIRECTOR' then 'ENDORSED'
                              when t.act = 'APPROVE' and r.exceptions <> '{}' then 'CHECKED'
                              else t.state end as state,
                         case t.act when 'PROPOSE' then r.reason when 'TELL' then r.told_reason else t.reason end as reason
                  from proposal r join person b on b.id = r.proposer_id
                  cross join lateral (
                      select l.id from person l join reach a on a.superior_id = l.id and not a.delegated
                      where l.role = 'DIRECTOR' and a.person_id = r.subject_id order by l.name limit 1) d
                  join (values
                      (1, 'PROPOSE', 'DRAFT', 'proposer', 75, '', '{DRAFT,SUBMITTED,ENDORSED,CHECKED,APPROVED,RETURNED,DECLINED,WITHDRAWN,TOLD}'),
                      (2, 'SUBMIT', 'SUBMITTED', 'proposer', 70, '', '{SUBMITTED,ENDORSED,CHECKED,APPROVED,RETURNED,DECLINED,WITHDRAWN,TOLD}'),
                      (3, 'WITHDRAW', 'WITHDRAWN', 'proposer', 61, 'We talked: next year, after the new product', '{WITHDRAWN}'),
                      (3, 'RETURN_ENDORSING', 'RETURNED', 'director', 61, 'Evidence of coaching is missing', '{RETURNED}'),
                      (3, 'ENDORSE', 'ENDORSED', 'director', 61, '', '{ENDORSED,CHECKED,APPROVED,DECLINED,TOLD}'),
                      (4, 'CHECK', 'CHECKED', 'hr', 52, '', '{CHECKED,APPROVED,DECLINED,TOLD}'),
                      (5, 'DECLINE', 'DECLINED', 'vp', 40, 'Another year in the level first; the work is seen', '{DECLINED}'),
                      (5, 'APPROVE', 'APPROVED', 'vp', 40, 'The evidence is convincing', '{APPROVED,TOLD}'),
                      (6, 'CONSENT', 'APPROVED', 'director', 38, 'The course is booked', '{APPROVED}'),
                      (7, 'APPROVE_PAY', 'SCHEDULED', 'hr', 30, '', '{TOLD}'),
                      (8, 'APPLY', 'APPLIED', '', 0, '', '{TOLD}'),
                      (9, 'TELL', 'TOLD', 'proposer', -2, '', '{TOLD}'))
                      t (i, act, state, who, days, reason, states) on r.state = any (cast(t.states as text[]))
                  where not (t.act = 'ENDORSE' and b.role = 'DIRECTOR')) e
            order by e.effective_on, e.id, e.i
            """;

    /** In the order in which they are to be done; done by whoever told the person. */
    static final String CHORES =
            """
            insert into proposal_chore (id, proposal_id, what, done_by, done_at)
            select cast('0000000' || w.i || substr(md5(r.id || w.what), 9) as uuid), r.id, w.what, r.told_by,
                   r.told_at + make_interval(days => w.i)
            from proposal r
            cross join (values (1, 'handover'), (2, 'letter'), (3, 'notices'), (4, 'access')) w (i, what)
            where r.state = 'TOLD'
            """;
}
