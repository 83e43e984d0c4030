package io.kontor.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.account.AccountEvent;
import io.kontor.account.AccountService;
import io.kontor.change.ChangeFeed;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.team.Role;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Streams and live views tell everybody of their own rows, of what they may know, and no more. */
@org.junit.jupiter.api.Timeout(60)
class StreamWalkTests extends Walk {

    static final List<String> ROLES = Ledger.ROLES;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The right it takes to be told of a table, and a row of it for every account. */
    private static final Map<String, List<String>> TABLES = tables();

    @Autowired AccountService accounts;
    @Autowired ChangeFeed feed;

    private static Map<String, List<String>> tables() {
        var tables = new LinkedHashMap<String, List<String>>();
        tables.put("account", List.of("READ", ""));
        tables.put("account_team", List.of("READ", ""));
        tables.put(
                "opportunity",
                List.of(
                        "READ",
                        "insert into opportunity (id, account_id, product_id, stage) select gen_random_uuid(), a.id, (select id from product where name = 'Of the walk'), 'engaging' from account a"));
        tables.put(
                "contact",
                List.of(
                        "READ",
                        "insert into contact (id, account_id, name) select gen_random_uuid(), a.id, 'secret person' from account a"));
        tables.put(
                "holding",
                List.of(
                        "READ",
                        "insert into holding (id, account_id, product_id, since) select gen_random_uuid(), a.id, (select id from product where name = 'Of the walk'), current_date from account a"));
        tables.put(
                "renewal",
                List.of(
                        "READ",
                        "insert into renewal (id, account_id, due_on) select gen_random_uuid(), a.id, date '2199-01-01' from account a"));
        tables.put(
                "idea",
                List.of(
                        "READ",
                        "insert into idea (id, account_id, title, source, owner_id, raised_on) select gen_random_uuid(), a.id, 'secret idea', 'gap', a.owner_id, current_date from account a"));
        tables.put(
                "concern",
                List.of(
                        "READ_CARE",
                        "insert into concern (id, account_id, severity, kind, title, owner_id, raised_on, due_on) select gen_random_uuid(), a.id, 'low', 'price', 'secret concern', a.owner_id, current_date, current_date from account a"));
        tables.put(
                "task",
                List.of(
                        "READ_CARE",
                        "insert into task (id, account_id, title, owner_id, due_on) select gen_random_uuid(), a.id, 'secret task', a.owner_id, current_date from account a"));
        tables.put(
                "question",
                List.of(
                        "READ_CARE",
                        "insert into question (id, account_id, team, text, asked_by, asked_on, owner_id, due_on) select gen_random_uuid(), a.id, 'sales', 'secret question', a.owner_id, current_date, a.owner_id, current_date from account a"));
        tables.put(
                "interaction",
                List.of(
                        "READ_CARE",
                        "insert into interaction (id, account_id, person_id, kind, hat, two_way, happened_at, internal) select gen_random_uuid(), a.id, a.owner_id, 'note', 'sales', false, now(), true from account a"));
        tables.put(
                "reading",
                List.of(
                        "READ_HEALTH",
                        "insert into reading (id, account_id, measure, scale, value, on_date, source, owned_by) select gen_random_uuid(), a.id, 'relationship', '1-5', 3, current_date, 'secret source', a.owner_id from account a"));
        tables.put(
                "override",
                List.of(
                        "READ_HEALTH",
                        "insert into override (id, account_id, value, reason, made_by, made_on, ends_on, needs_consent, ended_on, score_then, owned_by) select gen_random_uuid(), a.id, 50, 'secret reason', a.owner_id, current_date, current_date, false, current_date, 50, a.owner_id from account a"));
        return tables;
    }

    @Test
    void everyTableOfAccountsHasItsRule() {
        var tracked =
                Ledger.each(
                                database,
                                """
                                select distinct to_jsonb(t.tgrelid::regclass::text)::text
                                from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                                where p.proname = 'record_change' and (
                                    t.tgrelid::regclass::text = 'account'
                                    or exists (select from pg_attribute c where c.attrelid = t.tgrelid
                                               and c.attname = 'account_id'))
                                """)
                        .stream()
                        .map(JsonNode::asString)
                        .toList();
        assertThat(tracked).contains("account", "concern", "reading");
        assertThat(TABLES.keySet()).containsExactlyInAnyOrderElementsOf(tracked);
        for (var table : tracked) {
            var deed = Deed.valueOf(TABLES.get(table).getFirst());
            for (var role : Role.values()) {
                var told = Access.toFollow(role, table);
                if (!told.isEmpty() || role != Role.LIAISON || !isInternal(table)) {
                    assertThat(told).as(role + " " + table).contains(deed);
                }
            }
        }
    }

    private static boolean isInternal(String table) {
        return Set.of("interaction", "reading", "override").contains(table);
    }

    @ParameterizedTest
    @FieldSource("ROLES")
    void aStreamTellsOfOnesRowsAndNoMore(String role) throws Exception {
        var start = feed.now().block().toString();
        if (!Ledger.may(role, "READ")) {
            assertThat(door.get(role, "/changes").status()).isEqualTo(403);
            return;
        }
        sql("insert into product (id, name) values (gen_random_uuid(), 'Of the walk')");
        var added =
                "select record from change where op = 'insert' and at > '%s'"
                        .formatted(java.time.OffsetDateTime.now());
        var live = new ArrayList<List<AccountEvent>>();
        var marker = marker(role);
        var following =
                Flux.defer(() -> accounts.live(viewer(role)))
                        .doOnNext(live::add)
                        .takeUntil(batch -> batch.stream().anyMatch(e -> isMarker(e, marker, role)))
                        .timeout(Duration.ofSeconds(30))
                        .then()
                        .toFuture();
        try {
            sql("update account set next_step = 'walked by %s ' || id".formatted(role));
            for (var table : TABLES.values()) {
                if (!table.get(1).isEmpty()) {
                    sql(table.get(1));
                }
            }
            sql(
                    "update account set location = 'end of %s' where id = '%s'"
                            .formatted(role, marker));
            following.get();
            check(role, told(role, start, marker));
            checkLive(role, live);
        } finally {
            TABLES.keySet().stream()
                    .filter(table -> !TABLES.get(table).get(1).isEmpty())
                    .forEach(
                            table ->
                                    sql("delete from %s where id in (%s)".formatted(table, added)));
            sql("delete from product where name = 'Of the walk'");
        }
    }

    private boolean isMarker(AccountEvent event, String marker, String role) {
        return event.id().toString().equals(marker)
                && event.changes().stream()
                        .anyMatch(c -> ("end of " + role).equals(c.after().get("location")));
    }

    private String marker(String role) {
        return ledger.reach(role, "READ").getFirst().id();
    }

    private void check(String role, List<JsonNode> told) {
        for (var table : TABLES.entrySet()) {
            if (table.getKey().equals("account_team")) {
                continue;
            }
            var right = table.getValue().getFirst();
            boolean isHidden = role.equals("liaison") && isInternal(table.getKey());
            var expected = isHidden ? Set.of() : ledger.ids(role, right, _ -> true);
            var heard =
                    told.stream()
                            .filter(c -> c.path("entity").asString("").equals(table.getKey()))
                            .map(c -> c.get("account").asString())
                            .collect(Collectors.toCollection(TreeSet::new));
            assertThat(heard).as(role + " " + table.getKey()).isEqualTo(expected);
        }
        for (var change : told) {
            var row = ledger.rows.get(change.get("account").asString());
            if (!ledger.may(role, "READ_HISTORY", row)) {
                change.path("fields")
                        .forEach(field -> assertThat(field.get("old").isNull()).isTrue());
                assertThat(change.toString()).doesNotContain("secret");
            }
        }
    }

    private void checkLive(String role, List<List<AccountEvent>> live) {
        for (var event : live.stream().flatMap(List::stream).toList()) {
            var row = ledger.rows.get(event.id().toString());
            boolean reached = row != null && ledger.may(role, "READ", row);
            assertThat(event.account() != null).as(role + " " + event).isEqualTo(reached);
            if (!reached) {
                assertThat(event.changes()).isEmpty();
            }
            for (var change : event.changes()) {
                assertThat(ledger.may(role, TABLES.get(change.entity()).getFirst(), row)).isTrue();
            }
        }
        assertThat(live).isNotEmpty();
    }

    /** What somebody is told who comes back to a place, up to the last change of the walk. */
    private List<JsonNode> told(String role, String start, String marker) throws Exception {
        var request = door.request(role, "/changes").header("Last-Event-ID", start).build();
        var told = new ArrayList<JsonNode>();
        try (var lines = door.http().send(request, BodyHandlers.ofLines()).body()) {
            for (var line : (Iterable<String>) lines::iterator) {
                if (line.startsWith("data:")) {
                    var data = JSON.readTree(line.substring(5));
                    told.add(data);
                    if (data.path("account").asString("").equals(marker)
                            && data.path("fields").has("location")) {
                        return told;
                    }
                }
            }
        }
        return told;
    }
}
