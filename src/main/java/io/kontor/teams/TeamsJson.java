package io.kontor.teams;

import io.kontor.account.Health;
import io.kontor.organisation.Seat;
import io.kontor.retention.Retention;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Teams as the API shows them. */
final class TeamsJson {

    private TeamsJson() {}

    static Map<String, @Nullable Object> of(TeamFigures team, LocalDate today) {
        var figures = team.figures();
        var track = team.track();
        var json = seat(team.seat());
        json.put("people", figures.people());
        json.put("vacancies", figures.vacancies());
        json.put("accounts", figures.accounts());
        json.put("value", figures.value());
        for (var health : Health.values()) {
            var of = Map.of("accounts", figures.count(health), "value", figures.value(health));
            json.put(code(health), of);
        }
        json.put("mix90DaysAgo", mix(track.on(Days.start(today))));
        json.put("movesIn90Days", track.moves());
        json.put("renewals", figures.renewals());
        json.put("overdueConcerns", figures.overdue());
        json.put("demandHours", figures.demand());
        json.put("capacityHours", figures.capacity());
        json.put("known", number(team.known()));
        json.put("renewedIn12Months", track.renewed());
        json.put("lostIn12Months", track.lost());
        json.put("retention", retention(track.kept()));
        return json;
    }

    static Map<String, @Nullable Object> of(TeamPage page, LocalDate today) {
        var json = of(page.team(), today);
        json.put(
                "months",
                Days.months(today).stream()
                        .map(day -> Map.of("day", day, "mix", mix(page.team().track().on(day))))
                        .toList());
        json.put("load", page.keepers().stream().map(TeamsJson::keeper).toList());
        json.put("vacant", page.vacancies().stream().map(TeamsJson::seat).toList());
        json.put("worst", page.details().worst());
        json.put("risen", page.details().risen());
        json.put("fallen", page.details().fallen());
        json.put("renewing", page.details().renewing());
        json.put("late", page.details().late());
        return json;
    }

    private static Map<String, @Nullable Object> seat(Seat seat) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("position", seat.id());
        json.put("title", seat.position().title().code());
        json.put("region", seat.position().region());
        json.put("holder", seat.holder().map(h -> h.name()).orElse(null));
        json.put("superior", seat.superior());
        return json;
    }

    private static Map<String, Long> mix(Mix mix) {
        var json = new LinkedHashMap<String, Long>();
        for (var health : Health.values()) {
            json.put(code(health), mix.count(health));
        }
        return json;
    }

    private static Map<String, @Nullable Object> retention(Retention kept) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("gross", number(kept.gross()));
        json.put("net", number(kept.net()));
        return json;
    }

    private static Map<String, @Nullable Object> keeper(Keeper keeper) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("person", keeper.person());
        json.put("name", keeper.name());
        json.put("accounts", keeper.figures().accounts());
        json.put("demandHours", keeper.figures().demand());
        json.put("capacityHours", keeper.figures().capacity());
        return json;
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static String code(Health health) {
        return health.name().toLowerCase(Locale.ROOT);
    }
}
