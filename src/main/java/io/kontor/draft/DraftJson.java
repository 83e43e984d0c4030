package io.kontor.draft;

import io.kontor.account.Health;
import io.kontor.organisation.Figures;
import io.kontor.team.Team;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft and its impact as the API shows them. */
record DraftJson(Team team) {

    Map<String, @Nullable Object> head(Draft draft) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", draft.id());
        json.put("name", draft.name());
        json.put("author", person(draft.author()));
        json.put("state", draft.state().name().toLowerCase(Locale.ROOT));
        json.put("version", draft.version());
        json.put(
                "takesEffect", draft.takesEffect() == null ? null : draft.takesEffect().toString());
        json.put("approver", draft.approver() == null ? null : person(draft.approver()));
        json.put("step", draft.step());
        json.put("undone", draft.isUndone());
        json.put("trouble", draft.trouble());
        return json;
    }

    Map<String, @Nullable Object> whole(Draft draft) {
        var json = head(draft);
        json.put("moves", draft.moves().stream().map(DraftJson::move).toList());
        json.put("readers", draft.readers().stream().map(this::person).toList());
        json.put("comments", draft.comments().stream().map(this::comment).toList());
        return json;
    }

    private static Map<String, Object> move(Move move) {
        return Map.of(
                "id", move.id(),
                "kind", move.kind().name().toLowerCase(Locale.ROOT),
                "subject", move.subject(),
                "target", move.target(),
                "accounts", move.accounts());
    }

    private Map<String, Object> comment(Comment comment) {
        return Map.of(
                "author", person(comment.author()),
                "at", comment.at().toString(),
                "text", comment.text());
    }

    private Map<String, Object> person(UUID id) {
        return Map.of("id", id, "name", team.now().name(id));
    }

    Map<String, Object> impact(Impact impact) {
        var json = new LinkedHashMap<String, Object>();
        json.put("people", impact.people());
        json.put("accounts", impact.accounts());
        json.put("value", impact.value());
        json.put("again", impact.again());
        json.put("placeless", impact.placeless().stream().map(this::person).toList());
        json.put("positions", impact.sides().stream().map(DraftJson::side).toList());
        json.put("reach", impact.reaches().stream().map(this::reach).toList());
        return json;
    }

    private Map<String, Object> reach(Impact.Reach reach) {
        return Map.of(
                "person", person(reach.person()), "gains", reach.gains(), "loses", reach.loses());
    }

    private static Map<String, Object> side(Impact.Side side) {
        return Map.of(
                "position",
                side.seat().id(),
                "before",
                figures(side.before()),
                "after",
                figures(side.after()));
    }

    private static Map<String, Object> figures(Figures figures) {
        return Map.of(
                "people", figures.people(),
                "accounts", figures.accounts(),
                "value", figures.value(),
                "atRisk", figures.count(Health.AT_RISK),
                "valueAtRisk", figures.value(Health.AT_RISK),
                "demandHours", figures.demand(),
                "capacityHours", figures.capacity());
    }
}
