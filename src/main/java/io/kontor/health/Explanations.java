package io.kontor.health;

import io.kontor.account.Reach;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads what an account's health is made of and where each part of it comes from. */
@Repository
class Explanations {

    private static final String OF_ACCOUNT =
            """
            select h.*, m.settings::text as settings, current_date as today,
                   (m.settings -> 'caps' ->> h.cap)::double precision as cap_at,
                   health_weights(m.settings, a.tier, a.sector) as weights,
                   answer.source as answer_source, answer.entered_by as answer_by,
                   answer.value as answer_value, answer.scale as answer_scale,
                   paid.source as paid_source, paid.entered_by as paid_by, paid.value as paid_value,
                   bond.entered_by as bond_by, bond.value as bond_value,
                   talk.kind as talk_kind, talk.person_id as talk_by,
                   (select count(*) from holding g
                    where g.account_id = a.id and g.fit <> 'unassessed' and g.since <= current_date
                      and (g.until is null or g.until > current_date)) as products,
                   (select count(*) from concern n
                    where n.account_id = a.id and n.state = 'open'
                      and not (n.kind = 'health' and n.cause is not null)) as concerns,
                   o.id as o_id, o.value as o_value, o.reason as o_reason, o.made_by as o_by,
                   o.made_on as o_on, o.ends_on as o_ends,
                   o.needs_consent and o.consent_on is null as o_waits,
                   abs(h.score - o.score_then) >= 10 or o.owned_by <> a.owner_id as o_review
            from account a
            join account_health h on h.account_id = a.id
            join health_model m on m.version = h.model
            left join lateral (select * from reading r
                where r.account_id = a.id and r.measure = 'satisfaction'
                order by r.on_date desc, r.id desc limit 1) answer on true
            left join lateral (select * from reading r
                where r.account_id = a.id and r.measure = 'payment'
                order by r.on_date desc, r.id desc limit 1) paid on true
            left join lateral (select * from reading r
                where r.account_id = a.id and r.measure = 'relationship'
                order by r.on_date desc, r.id desc limit 1) bond on true
            left join lateral (select * from interaction i
                where i.account_id = a.id and i.two_way and i.happened_at < current_date + 1
                order by i.happened_at desc limit 1) talk on true
            left join override o on o.account_id = a.id and o.ended_on is null
                                and o.ends_on >= current_date
            where a.id = :id and %s
            """;

    private final DatabaseClient database;
    private final ExplanationRow row;

    Explanations(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.row = new ExplanationRow(new ModelSettings(json));
    }

    /** Empty when there is no such account for the viewer. */
    Mono<Explanation> of(UUID account, Viewer viewer) {
        return database.sql(OF_ACCOUNT.formatted(Reach.sql(viewer, Deed.READ_HEALTH)))
                .bind("id", account)
                .bind("viewer", viewer.person())
                .map(found -> row.explanation(found, viewer))
                .one();
    }
}
