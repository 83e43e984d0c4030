package io.kontor.promotion;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Proposals as the API writes them. */
final class ProposalJson {

    private ProposalJson() {}

    static Map<String, @Nullable Object> of(Proposal p) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", p.id());
        json.put("kind", p.kind());
        json.put("subject", p.subject());
        json.put("subjectName", p.subjectName());
        json.put("proposer", p.proposer());
        json.put("fromLevel", p.fromLevel());
        json.put("level", p.level());
        json.put("title", p.title());
        json.put("effectiveOn", p.effectiveOn());
        json.put("exceptions", p.exceptions());
        json.put("state", p.state());
        json.put("version", p.version());
        json.put("reason", p.reason());
        json.put("conditions", p.conditions());
        json.put("deferredTo", p.deferredTo());
        json.put("amount", p.amount());
        json.put("currency", p.currency());
        return json;
    }

    static Map<String, @Nullable Object> of(Decision told) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", told.id());
        json.put("kind", told.kind());
        json.put("fromLevel", told.fromLevel());
        json.put("level", told.level());
        json.put("title", told.title());
        json.put("since", told.since());
        json.put("amount", told.pay() == null ? null : told.pay().amount());
        json.put("currency", told.pay() == null ? null : told.pay().currency());
        json.put("fullTime", told.pay() == null ? null : told.pay().fullTime());
        json.put("reason", told.reason());
        json.put("toldAt", told.toldAt());
        json.put("toldBy", told.toldBy());
        json.put("takenBack", told.takenBack());
        return json;
    }

    static Map<String, @Nullable Object> of(Case found) {
        var json = of(found.proposal());
        json.put("events", found.events());
        json.put("chores", found.chores());
        return json;
    }
}
