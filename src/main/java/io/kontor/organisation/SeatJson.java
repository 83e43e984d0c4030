package io.kontor.organisation;

import io.kontor.account.Health;
import io.kontor.security.Viewer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A seat as the API shows it: its figures only to those who may open the accounts in them. */
final class SeatJson {

    private SeatJson() {}

    static Map<String, @Nullable Object> of(Seat seat, RollUp rollUp, Viewer viewer) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        var position = seat.position();
        json.put("id", seat.id());
        json.put("title", position.title().code());
        json.put("name", position.name());
        json.put("region", position.region());
        json.put("unit", position.unit());
        json.put("superior", seat.superior());
        json.put("holders", seat.holders().stream().map(SeatJson::holder).toList());
        json.put("people", rollUp.sum(seat.id()).people());
        json.put("vacancies", rollUp.sum(seat.id()).vacancies());
        json.put("figures", rollUp.sum(seat.id(), viewer).map(SeatJson::figures).orElse(null));
        return json;
    }

    private static Map<String, @Nullable Object> holder(Holder holder) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("person", holder.person());
        json.put("name", holder.name());
        json.put("acting", holder.acting());
        return json;
    }

    private static Map<String, @Nullable Object> figures(Figures figures) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("accounts", figures.accounts());
        json.put("value", figures.value());
        for (var health : Health.values()) {
            var code = health.name().toLowerCase(Locale.ROOT);
            json.put(
                    code,
                    Map.of("accounts", figures.count(health), "value", figures.value(health)));
        }
        json.put("renewals", figures.renewals());
        json.put("overdueConcerns", figures.overdue());
        json.put("demandHours", figures.demand());
        json.put("capacityHours", figures.capacity());
        return json;
    }
}
