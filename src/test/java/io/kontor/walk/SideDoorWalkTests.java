package io.kontor.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.account.AccountField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * What somebody may not see makes no difference to anything they can ask: every door answers as if
 * it were not there, whatever it is called and whatever happens to it.
 */
@Timeout(120)
class SideDoorWalkTests extends Walk {

    static final List<String> ROLES = Ledger.ROLES;

    private static final List<String> KINDS =
            List.of(
                    "contact",
                    "concern",
                    "task",
                    "question",
                    "interaction",
                    "holding",
                    "renewal",
                    "idea");
    private static final List<String> COLUMNS =
            List.of(
                    "name",
                    "value",
                    "next_step",
                    "location",
                    "sector",
                    "status",
                    "tier",
                    "renewal_date");
    private static final List<String> SENT =
            List.of(
                    "",
                    "{}",
                    "{\"fields\":{\"nextStep\":{\"seen\":\"\",\"value\":\"x\"}}}",
                    "{\"kind\":\"satisfaction\",\"scale\":\"0-10\",\"value\":3,\"on\":\"2026-01-01\"}");

    @Autowired List<RouterFunction<ServerResponse>> routes;

    private final List<String> told = new ArrayList<>();

    @ParameterizedTest
    @FieldSource("ROLES")
    void whatIsHiddenIsLikeWhatIsNotThere(String role) {
        var hidden = hidden(role);
        if (hidden.isEmpty()) {
            return;
        }
        for (var route : doors("/accounts/{id}")) {
            differs(role, route, hidden.get().id());
        }
        for (var kind : KINDS) {
            var record = record(kind, hidden.get(), ledger.idByUser.get(role));
            for (var route : doors("/" + kind + "s/{id}")) {
                record.ifPresent(id -> differs(role, route, id));
            }
        }
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("ROLES")
    void noQuestionFindsWhatIsHidden(String role) {
        var hidden = hidden(role);
        if (hidden.isEmpty()) {
            return;
        }
        try {
            sql(
                    "update account set name = 'zqx marker', next_step = 'zqx marker', location = 'zqx marker',"
                            + " sector = 'zqx marker', tags = '{zqx marker}' where id = '%s'"
                                    .formatted(hidden.get().id()));
            var fields =
                    Stream.concat(
                            Stream.of("q"),
                            Stream.of(AccountField.values()).map(AccountField::key));
            for (var field : fields.toList()) {
                for (var path : List.of("/accounts", "/accounts.csv")) {
                    var asked = path + "?" + field + "=zqx%20";
                    same(role, asked);
                }
            }
            assertThat(told).isEmpty();
        } finally {
            restore(hidden.get());
            sql(
                    "update account set tags = array(select jsonb_array_elements_text('%s')) where id = '%s'"
                            .formatted(hidden.get().columns().get("tags"), hidden.get().id()));
        }
    }

    /** Figures, lists and files say the same before and after it became worth a million more. */
    @ParameterizedTest
    @FieldSource("ROLES")
    void noFigureMovesWithWhatIsHidden(String role) {
        var hidden = hidden(role);
        if (hidden.isEmpty()) {
            return;
        }
        var steady =
                Doors.of(routes).stream()
                        .filter(route -> route.startsWith("GET ") && !route.contains("{"))
                        .map(route -> route.substring(4))
                        .filter(path -> !path.equals("/changes") && !path.endsWith(".xlsx"))
                        .collect(Collectors.toMap(path -> path, path -> said(role, path)));
        var seenByAll = said("vp", "/org");
        try {
            sql(
                    "update account set name = 'zqx marker', value = value + 1000000, status = 'notice',"
                            + " tier = case tier when 'small' then 'large' else 'small' end,"
                            + " renewal_date = current_date + 17, next_step = 'zqx marker' where id = '%s'"
                                    .formatted(hidden.get().id()));
            // Figures are kept in memory, and follow.
            await().until(() -> !said("vp", "/org").equals(seenByAll));
            steady.forEach((path, before) -> moved(role, path, before));
            assertThat(told).isEmpty();
        } finally {
            restore(hidden.get());
            await().until(() -> said("vp", "/org").equals(seenByAll));
        }
    }

    private void moved(String role, String path, String before) {
        var after = said(role, path);
        if (!after.equals(before)) {
            told.add(role + " " + path + ": " + difference(before, after));
        }
    }

    private String said(String role, String path) {
        var answer = door.get(role, path);
        return answer.status() + " " + answer.text();
    }

    private void differs(String role, String route, String id) {
        var parts = route.split(" ");
        var nobody = UUID.randomUUID().toString();
        for (var body : parts[0].equals("GET") ? List.of("") : SENT) {
            var one = door.send(role, parts[0], at(parts[1], id), body);
            var other = door.send(role, parts[0], at(parts[1], nobody), body);
            var here = one.status() + " " + one.text().replace(id, "ID");
            var there = other.status() + " " + other.text().replace(nobody, "ID");
            if (!here.equals(there)) {
                told.add(role + " " + route + " " + body + ": " + difference(there, here));
            }
        }
    }

    private void same(String role, String asked) {
        var here = said(role, asked + "marker").replace("zqx marker", "X");
        var there = said(role, asked + "nobody").replace("zqx nobody", "X");
        if (!here.equals(there)) {
            told.add(role + " " + asked + ": " + difference(there, here));
        }
    }

    private static String at(String path, String id) {
        return path.replaceFirst("\\{id}", id);
    }

    private List<String> doors(String start) {
        return Doors.of(routes).stream()
                .filter(route -> route.contains(" " + start))
                .sorted()
                .toList();
    }

    private Optional<Ledger.Row> hidden(String role) {
        return ledger.beyond(role, "READ").stream()
                .filter(
                        row ->
                                record("renewal", row, "").isPresent()
                                        && record("task", row, "").isPresent())
                .findFirst()
                .or(() -> ledger.beyond(role, "READ").stream().findFirst());
    }

    /** Whoever is asked or charged with something knows of it; this is one of somebody else's. */
    private Optional<String> record(String kind, Ledger.Row row, String notOf) {
        var sql =
                "select to_jsonb(r.id)::text from %s r where r.account_id = '%s'"
                        + " and to_jsonb(r) ->> 'owner_id' is distinct from '%s' limit 1";
        return Ledger.each(database, sql.formatted(kind, row.id(), notOf)).stream()
                .map(id -> id.asString())
                .findFirst();
    }

    private void restore(Ledger.Row row) {
        var set =
                COLUMNS.stream()
                        .map(c -> c + " = " + literal(row, c))
                        .collect(Collectors.joining(", "));
        sql("update account set %s where id = '%s'".formatted(set, row.id()));
    }

    private static String literal(Ledger.Row row, String column) {
        var value = row.columns().get(column);
        return value.isNull() ? "null" : "'" + value.asString().replace("'", "''") + "'";
    }

    private static String difference(String expected, String found) {
        int at = 0;
        while (at < Math.min(expected.length(), found.length())
                && expected.charAt(at) == found.charAt(at)) {
            at++;
        }
        return "…%s… is …%s…".formatted(cut(expected, at), cut(found, at));
    }

    private static String cut(String text, int at) {
        return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 60));
    }
}
