package io.kontor.demo;

import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What the demonstration's customers own, decided and might buy, each kind in one statement. A
 * number from the names stands for chance, so that it is the same company every time.
 */
@Repository
class Deals {

    private static final String CATALOGUE =
            """
            insert into product (id, external_key, name, series, price)
            select gen_random_uuid(), name, name, series, price
            from (values ('Base platform', 'Platform', 12000), ('Analytics', 'Platform', 9000),
                         ('Integration hub', 'Platform', 7500), ('Mobile access', 'Add-ons', 3000),
                         ('Security pack', 'Add-ons', 4200), ('Archive', 'Add-ons', 1800),
                         ('Premium support', 'Services', 6000), ('Training days', 'Services', 2400))
                 p (name, series, price)
            on conflict do nothing
            """;

    private static final String HOLDINGS =
            """
            insert into holding (id, account_id, product_id, quantity, value, currency, since, fit, fit_reason, fit_on)
            select gen_random_uuid(), o.account_id, o.product_id, 1 + o.luck % 12,
                   round(o.value * o.price / sum(o.price) over (partition by o.account_id)), o.currency, o.since,
                   f.fit, case f.fit when 'partial' then 'Not all departments use it'
                                     when 'poor' then 'Bought for a process that has changed' else '' end,
                   case when f.fit <> 'unassessed' then current_date - o.luck % 220 end
            from (select a.id as account_id, p.id as product_id, p.price, a.value, a.currency,
                         greatest(a.customer_since, current_date - 1500) + 40 as since,
                         abs(hashtext(p.name || a.name)) as luck
                  from account a cross join product p
                  where a.status in ('active', 'notice')
                    and (p.name = 'Base platform'
                         or abs(hashtext(a.name || p.name)) % 100 <
                            15 + abs(hashtext(a.sector || p.name)) % 40
                               + case a.tier when 'strategic' then 30 when 'large' then 20 when 'medium' then 8 else 0 end)) o
            cross join lateral (
                select case when o.luck % 100 < 60 then 'good' when o.luck % 100 < 82 then 'partial'
                            when o.luck % 100 < 90 then 'poor' else 'unassessed' end as fit) f
            """;

    private static final String PAST =
            """
            insert into renewal (id, account_id, due_on, value, currency, call, called_on, called_by,
                                 outcome, outcome_on, outcome_value, reason)
            select gen_random_uuid(), r.id, r.due_on, r.value, r.currency,
                   case r.outcome when 'lost' then 'at_risk' when 'reduced' then 'likely' else 'will_renew' end,
                   r.due_on - 60, r.owner_id, r.outcome, r.due_on - 5,
                   case r.outcome when 'lost' then 0 when 'reduced' then round(r.value * 0.85) else r.value end,
                   case r.outcome when 'lost' then 'Chose a cheaper supplier'
                                  when 'reduced' then 'Closed two sites' else '' end
            from (select a.id, a.owner_id, a.currency, l.outcome,
                         least(coalesce(a.renewal_date, current_date + abs(hashtext(a.name)) % 350) - 365,
                               current_date - 5) as due_on,
                         case when l.outcome = 'lost' then 20000 + abs(hashtext(a.name)) % 90 * 1000
                              when l.outcome = 'reduced' then round(a.value / 0.85) else a.value end as value
                  from account a cross join lateral (
                      select case when a.status = 'lost' then 'lost'
                                  when abs(hashtext('past' || a.name)) % 100
                                       < case when abs(hashtext(a.external_key)) % 100 < 75 then 4 else 30 end then 'reduced'
                                  else 'renewed' end as outcome) l
                  where a.status in ('active', 'notice', 'lost') and a.customer_since < current_date - 400) r
            on conflict (account_id, due_on) do nothing
            """;

    private static final String CALLS =
            """
            update renewal r
            set call = c.call, called_on = current_date - abs(hashtext(a.name)) % 50, called_by = a.owner_id
            from account a cross join lateral (
                select abs(hashtext('call' || a.name)) % 100 as luck) l
            cross join lateral (
                select case when a.status = 'notice' then case when l.luck < 45 then 'lost'
                                                               when l.luck < 80 then 'at_risk' else 'likely' end
                            when l.luck < 52 then 'will_renew' when l.luck < 82 then 'likely'
                            when l.luck < 91 then 'at_risk' else 'unsure' end as call) c
            where a.id = r.account_id and r.outcome = 'open' and c.call <> 'unsure'
              and r.due_on < current_date + 120 + abs(hashtext(a.name)) % 120
            """;

    private static final String IDEAS =
            """
            insert into idea (id, account_id, product_id, title, value, currency, stage, next_step, source,
                              reason, owner_id, raised_on, closed_on)
            select gen_random_uuid(), g.account_id, g.product_id, g.product, g.worth, g.currency, s.stage,
                   case s.stage when 'idea' then 'Ask who decides' when 'proposed' then 'Follow up on the proposal'
                                when 'negotiating' then 'Agree on the price' else '' end,
                   case when g.luck % 10 < 6 then 'gap' when g.luck % 10 < 8 then 'request' else 'use' end,
                   case when g.luck % 10 < 6 then g.share || '% of ' || g.sector || ' accounts own it'
                        when g.luck % 10 < 8 then 'They asked for it in the last review'
                        else 'They work around the lack of it every month' end,
                   g.owner_id, current_date - 20 - g.luck % 150,
                   case when s.stage in ('won', 'lost') then current_date - g.luck % 20 end
            from (select distinct on (a.id) a.id as account_id, a.owner_id, a.currency, a.sector, p.id as product_id,
                         p.name as product, round(a.value * 0.12, -2) as worth,
                         abs(hashtext('idea' || a.name || p.name)) as luck,
                         (select 100 * count(distinct h.account_id) / nullif(count(distinct b.id), 0)
                          from account b left join holding h on h.account_id = b.id and h.product_id = p.id
                          where b.sector = a.sector and b.status in ('active', 'notice')) as share
                  from account a cross join product p
                  where a.status = 'active' and abs(hashtext('i' || a.name)) % 100 < 38
                    and not exists (select from holding h where h.account_id = a.id and h.product_id = p.id)
                  order by a.id, abs(hashtext(p.name || a.id::text))) g
            cross join lateral (
                select case when g.luck % 100 < 40 then 'idea' when g.luck % 100 < 66 then 'proposed'
                            when g.luck % 100 < 82 then 'negotiating' when g.luck % 100 < 93 then 'won'
                            else 'lost' end as stage) s
            """;

    private final DatabaseClient database;

    Deals(DatabaseClient database) {
        this.database = database;
    }

    /** Everything about business with the customers that are there. */
    Mono<Void> make() {
        return Flux.fromIterable(List.of(CATALOGUE, HOLDINGS, PAST, CALLS, IDEAS))
                .concatMap(sql -> database.sql(sql).then())
                .then();
    }
}
