package io.kontor.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.account.AccountField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whoever writes, deletes, undoes or imports does so within their rights, or nothing happens. */
class WriteWalkTests extends Walk {

    static final List<String> ROLES = Ledger.ROLES;

    @ParameterizedTest
    @FieldSource("ROLES")
    void everyFieldOfEveryKindOfRowIsWrittenOrRefusedAsTheTableSays(String role) {
        for (var row : oneOfEachKind(role)) {
            for (var field : AccountField.values()) {
                var before = state();
                var answer =
                        door.send(role, "PATCH", "/accounts/" + row.id(), same(field, row, true));
                assertThat(answer.status())
                        .as(role + " " + field + " " + answer.text())
                        .isEqualTo(expected(role, field, row));
                assertThat(state()).isEqualTo(before);
                var wrong =
                        door.send(role, "PATCH", "/accounts/" + row.id(), same(field, row, false));
                if (!ledger.may(role, "READ", row)) {
                    assertThat(wrong.status()).isIn(403, 404, 422);
                    assertThat(wrong.text()).doesNotContain(row.text("name"));
                }
                assertThat(state()).isEqualTo(before);
            }
        }
    }

    private int expected(String role, AccountField field, Ledger.Row row) {
        var right = field == AccountField.OWNER ? "REASSIGN" : "EDIT";
        boolean isOwner = field == AccountField.OWNER;
        if (!field.isEditable()) {
            return 422;
        }
        if (isOwner && !ledger.tree(ledger.idByUser.get(role)).contains(row.owner())) {
            return 422;
        }
        if (!Ledger.may(role, right)) {
            return 403;
        }
        if (field == AccountField.PARENT && isUnknownParent(role, row)) {
            return 422;
        }
        return !ledger.may(role, "READ", row) ? 404 : ledger.may(role, right, row) ? 200 : 403;
    }

    private boolean isUnknownParent(String role, Ledger.Row row) {
        var parent = row.text("parent_id");
        return !parent.isEmpty() && !ledger.may(role, "READ", ledger.rows.get(parent));
    }

    /** An edit to the value that is there already: allowed or not, nothing changes. */
    private static String same(AccountField field, Ledger.Row row, boolean seen) {
        var value = row.columns().get(field.columnName());
        var other = value.isString() ? "\"" + value.asString() + "\"" : value.toString();
        return "{\"fields\":{\"%s\":{\"seen\":%s,\"value\":%s}}}"
                .formatted(field.key(), seen ? value : other, value);
    }

    @ParameterizedTest
    @FieldSource("ROLES")
    void oneRowAndItsHistoryAreThereForWhomTheyAre(String role) {
        for (var row : oneOfEachKind(role)) {
            var path = "/accounts/" + row.id();
            assertThat(door.get(role, path).status())
                    .isEqualTo(ledger.may(role, "READ", row) ? 200 : 404);
            var history = door.get(role, path + "/history");
            if (!Ledger.may(role, "READ_HISTORY")) {
                assertThat(history.status()).isEqualTo(403);
            } else if (!ledger.may(role, "READ", row)) {
                assertThat(history.status()).isEqualTo(404);
            } else {
                assertThat(history.json().get("items").isEmpty())
                        .as(role + " " + row.text("name"))
                        .isEqualTo(!ledger.may(role, "READ_HISTORY", row));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("ROLES")
    void deletingAndUndoingFollowTheTable(String role) {
        for (var row : oneOfEachKind(role)) {
            var before = state();
            var status = door.send(role, "DELETE", "/accounts/" + row.id(), "").status();
            boolean may = ledger.may(role, "DELETE", row);
            assertThat(status)
                    .as(role + " " + row.text("name"))
                    .isEqualTo(may ? 204 : ledger.may(role, "READ", row) ? 403 : 404);
            if (may) {
                var step = step("delete");
                for (var other : ROLES) {
                    if (!ledger.tree(ledger.idByUser.get(other))
                            .contains(ledger.idByUser.get(role))) {
                        assertThat(undo(other, step)).as(other).isEqualTo(404);
                    }
                }
                assertThat(undo(role, step)).isEqualTo(200);
            }
            assertThat(state()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @FieldSource("ROLES")
    void aFileTellsNothingOfAccountsOutOfReach(String role) {
        var hidden = ledger.beyond(role, "READ").stream().findFirst();
        if (hidden.isEmpty()) {
            return;
        }
        var taken = "account,sector\n\"" + hidden.get().text("name") + "\",x\n";
        var free = "account,sector\n\"Nobody Has This Name\",x\n";
        var one = door.bringIn(role, "accounts", true, taken);
        var other = door.bringIn(role, "accounts", true, free);
        assertThat(one.status()).isEqualTo(other.status());
        assertThat(toldOf(one.text(), hidden.get().text("name")))
                .isEqualTo(toldOf(other.text(), "Nobody Has This Name"));
        assertThat(one.status()).isEqualTo(Ledger.may(role, "IMPORT") ? 200 : 403);
    }

    /** A report without what its reader brought along and without its own number. */
    private static String toldOf(String report, String name) {
        return report.replace(name, "a name").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "an id");
    }

    @ParameterizedTest
    @FieldSource("ROLES")
    void aNewAccountTellsNothingOfAccountsOutOfReach(String role) {
        var before = state();
        var hidden = ledger.beyond(role, "READ").stream().findFirst();
        if (hidden.isEmpty()) {
            return;
        }
        var key = "key of the walk";
        sql(
                "update account set external_key = '%s' where id = '%s'"
                        .formatted(key, hidden.get().id()));
        try {
            var made =
                    door.send(
                            role,
                            "POST",
                            "/accounts",
                            "{\"name\":\"x\",\"externalKey\":\"" + key + "\"}");
            assertThat(made.status()).isEqualTo(Ledger.may(role, "CREATE") ? 201 : 403);
            if (made.status() == 201) {
                sql(
                        "delete from account where id = '%s'"
                                .formatted(made.json().get("id").asString()));
            }
            var child =
                    door.send(
                            role,
                            "POST",
                            "/accounts",
                            "{\"name\":\"x\",\"parent\":\"" + hidden.get().id() + "\"}");
            assertThat(child.status()).isEqualTo(Ledger.may(role, "CREATE") ? 422 : 403);
        } finally {
            var old = hidden.get().columns().get("external_key");
            sql(
                    "update account set external_key = %s where id = '%s'"
                            .formatted(
                                    old.isNull()
                                            ? "null"
                                            : "'" + old.asString().replace("'", "''") + "'",
                                    hidden.get().id()));
        }
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void nobodyBringsPeopleOfOtherTeamsBelowThemselves() {
        var lead = ledger.idByUser.get("lead");
        var stranger =
                Ledger.each(
                                database,
                                "select to_jsonb(p)::text from person p where role = 'MANAGER'")
                        .stream()
                        .filter(p -> !ledger.tree(lead).contains(p.get("id").asString()))
                        .findFirst()
                        .orElseThrow();
        var id = stranger.get("id").asString();
        sql("update person set external_key = name where id in ('%s', '%s')".formatted(id, lead));
        try {
            var file =
                    "sales_agent,manager,regional_office\n\"%s\",\"%s\",Oslo\n"
                            .formatted(stranger.get("name").asString(), ledger.names.get(lead));
            var answer = door.bringIn("lead", "teams", false, file);
            assertThat(answer.json().get("changed").asInt()).as(answer.text()).isZero();
            assertThat(Ledger.read(database).tree(lead)).isEqualTo(ledger.tree(lead));
        } finally {
            sql(
                    "update person set external_key = null where id in ('%s', '%s')"
                            .formatted(id, lead));
        }
    }

    private List<Ledger.Row> oneOfEachKind(String role) {
        var kinds = new ArrayList<Ledger.Row>();
        var seen = new java.util.HashSet<Set<String>>();
        for (var row : ledger.rows.values()) {
            var rights =
                    Ledger.RIGHTS.keySet().stream()
                            .filter(right -> ledger.may(role, right, row))
                            .collect(java.util.stream.Collectors.toSet());
            if (seen.add(rights)) {
                kinds.add(row);
            }
        }
        return kinds;
    }

    private int undo(String role, String step) {
        return door.send(role, "POST", "/steps/" + step + "/undo", "").status();
    }

    private String step(String kind) {
        return Ledger.each(
                        database,
                        "select to_jsonb(id)::text from step where kind = '%s' order by at desc limit 1"
                                .formatted(kind))
                .getFirst()
                .asString();
    }
}
