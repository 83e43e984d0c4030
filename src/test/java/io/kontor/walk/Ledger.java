package io.kontor.walk;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of rights as the design has it, and what follows from it for the rows that are there
 * now, worked out without any of the product's code.
 */
final class Ledger {

    static final List<String> ROLES =
            List.of(
                    "assistant",
                    "associate",
                    "manager",
                    "lead",
                    "director",
                    "vp",
                    "hr",
                    "liaison",
                    "admin");

    /** One line for each right, one column for each role. A right without a line is an error. */
    static final Map<String, Map<String, String>> RIGHTS =
            table(
                    """
                    right            assistant associate manager lead director vp   hr  liaison admin
                    READ             OWN       OWN       TREE    TREE TREE     ALL  -   LINK    -
                    EDIT             -         OWN       OWN     TREE TREE     -    -   -       -
                    REASSIGN         -         -         -       -    TREE     TREE -   -       -
                    CREATE           -         OWN       OWN     TREE TREE     -    -   -       -
                    DELETE           -         -         -       TREE TREE     -    -   -       -
                    IMPORT           -         OWN       OWN     TREE TREE     TREE -   -       -
                    READ_HISTORY     -         -         OWN     TREE TREE     ALL  -   -       -
                    IMPORT_PEOPLE    -         -         -       TREE TREE     ALL  ALL -       -
                    EDIT_CONTACTS    OWN       OWN       OWN     TREE -        -    -   -       -
                    READ_CARE        OWN       OWN       OWN     TREE TREE     TREE -   LINK    -
                    LOG_CARE         OWN       OWN       OWN     TREE -        -    -   -       -
                    CARE             -         OWN       OWN     TREE -        -    -   -       -
                    READ_HEALTH      OWN       OWN       TREE    TREE TREE     ALL  -   LINK    -
                    CHECK_SCORE      -         -         -       TREE TREE     ALL  -   -       ALL
                    RATE             -         -         OWN     TREE -        -    -   -       -
                    APPROVE_OVERRIDE -         -         -       TREE -        -    -   -       -
                    REORGANISE       -         -         -       -    -        TREE ALL -       -
                    SET_NORMS        -         -         -       -    -        ALL  ALL -       -
                    READ_MODEL       ALL       ALL       ALL     ALL  ALL      ALL  -   -       ALL
                    TRY_MODEL        -         -         -       -    -        ALL  -   -       ALL
                    SET_MODEL        -         -         -       -    -        -    -   -       ALL
                    """);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> LIAISONS = List.of("sales_liaison", "technical_liaison");

    /** An account as the database has it. */
    record Row(String id, JsonNode columns) {
        String text(String column) {
            return columns.get(column).asString("");
        }

        String owner() {
            return text("owner_id");
        }

        BigDecimal value() {
            return columns.get("value").decimalValue();
        }
    }

    private record Member(String account, String person, String part) {}

    final Map<String, Row> rows = new LinkedHashMap<>();
    final Map<String, String> idByUser = new HashMap<>();
    final Map<String, String> names = new HashMap<>();
    private final Map<String, List<String>> below = new HashMap<>();
    private final List<Member> members = new ArrayList<>();

    // Figures are asked for apart: not everybody who sees an account may know them.
    private static final String ACCOUNTS =
            """
            select (to_jsonb(a) || jsonb_build_object(
                       'health', coalesce(h.state, 'unknown'),
                       'score', null, 'trend', null, 'coverage', null))::text
            from account a left join account_health h on h.account_id = a.id order by a.id
            """;

    private Ledger() {}

    static Ledger read(DatabaseClient database) {
        var ledger = new Ledger();
        each(database, ACCOUNTS).forEach(a -> ledger.rows.put(a.get("id").asString(), row(a)));
        each(database, "select to_jsonb(p)::text from person p").forEach(ledger::person);
        each(database, "select to_jsonb(t)::text from account_team t").forEach(ledger::member);
        return ledger;
    }

    static List<JsonNode> each(DatabaseClient database, String sql) {
        var rows = database.sql(sql).map(r -> r.get(0, String.class)).all().collectList().block();
        return rows.stream().map(JSON::readTree).toList();
    }

    private static Row row(JsonNode columns) {
        return new Row(columns.get("id").asString(), columns);
    }

    private void person(JsonNode person) {
        var id = person.get("id").asString();
        names.put(id, person.get("name").asString());
        if (!person.get("user_name").isNull()) {
            idByUser.put(person.get("user_name").asString(), id);
        }
        if (!person.get("reports_to").isNull()) {
            below.computeIfAbsent(person.get("reports_to").asString(), _ -> new ArrayList<>())
                    .add(id);
        }
    }

    private void member(JsonNode member) {
        members.add(
                new Member(
                        member.get("account_id").asString(),
                        member.get("person_id").asString(),
                        member.get("role").asString()));
    }

    /** Somebody and everybody below. */
    Set<String> tree(String person) {
        var found = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(person));
        while (!open.isEmpty()) {
            var next = open.remove();
            if (found.add(next)) {
                open.addAll(below.getOrDefault(next, List.of()));
            }
        }
        return found;
    }

    static boolean may(String user, String right) {
        return !RIGHTS.get(right).get(user).equals("-");
    }

    boolean may(String user, String right, Row row) {
        var me = idByUser.get(user);
        return switch (RIGHTS.get(right).get(user)) {
            case "ALL" -> true;
            case "OWN" -> row.owner().equals(me) || isOnTeam(me, row, _ -> true);
            case "TREE" -> tree(me).contains(row.owner()) || isOnTeam(me, row, _ -> true);
            case "LINK" -> isOnTeam(me, row, LIAISONS::contains);
            default -> false;
        };
    }

    private boolean isOnTeam(String person, Row row, Predicate<String> part) {
        return members.stream()
                .anyMatch(
                        m ->
                                m.account().equals(row.id())
                                        && m.person().equals(person)
                                        && part.test(m.part()));
    }

    List<Row> reach(String user, String right) {
        return rows.values().stream().filter(row -> may(user, right, row)).toList();
    }

    List<Row> beyond(String user, String right) {
        return rows.values().stream().filter(row -> !may(user, right, row)).toList();
    }

    Set<String> ids(String user, String right, Predicate<Row> also) {
        return reach(user, right).stream()
                .filter(also)
                .map(Row::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Map<String, String>> table(String text) {
        var lines = text.lines().map(line -> line.split("\\s+")).toList();
        var table = new LinkedHashMap<String, Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = new LinkedHashMap<String, String>();
            for (int i = 1; i < line.length; i++) {
                cells.put(lines.getFirst()[i], line[i]);
            }
            table.put(line[0], cells);
        }
        assert table.values().stream().allMatch(r -> r.size() == ROLES.size())
                : Arrays.toString(lines.getFirst());
        return table;
    }
}
