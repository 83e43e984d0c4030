package io.kontor.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.account.AccountField;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Lists, pages, filters, sorts and files: whatever is asked, only one's own rows answer. */
class ListWalkTests extends Walk {

    static final List<String> ROLES = Ledger.ROLES;

    private static final Set<AccountField> FACTS =
            EnumSet.complementOf(EnumSet.copyOf(AccountField.FIGURES));

    /** A filter as a link writes it, and the rows it means. */
    record Asked(String parameters, Predicate<Ledger.Row> means) {}

    @ParameterizedTest
    @FieldSource("ROLES")
    void everyFilterOfEveryFieldAnswersWithOnesOwnRows(String role) {
        for (var field : FACTS) {
            for (var asked : filters(field)) {
                var expected = ledger.ids(role, "READ", asked.means());
                var found = all(role, asked.parameters());
                if (Ledger.may(role, "READ")) {
                    assertThat(found).as(role + " " + asked).isEqualTo(expected);
                    assertThat(csv(role, asked.parameters()))
                            .as("file of " + role + " " + asked)
                            .isEqualTo(names(expected));
                } else {
                    assertThat(found).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("ROLES")
    void everyOrderGivesTheSameRows(String role) {
        var expected = ledger.ids(role, "READ", _ -> true);
        for (var field : FACTS) {
            for (var sort : List.of(field.key(), "-" + field.key(), field.key() + ",-name")) {
                boolean isOrder = field != AccountField.PARENT && field != AccountField.TAG;
                var found = Ledger.may(role, "READ") && isOrder ? all(role, "sort=" + sort) : null;
                var status = door.get(role, "/accounts?sort=" + sort).status();
                assertThat(status).isEqualTo(!Ledger.may(role, "READ") ? 403 : isOrder ? 200 : 400);
                if (found != null) {
                    assertThat(found).as(role + " " + sort).isEqualTo(expected);
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("ROLES")
    void aPlaceFromSomebodyElsesListLeadsToOnesOwnRows(String role) {
        var next = door.get("vp", "/accounts?limit=20&sort=-value").json().get("next").asString();
        var answer = door.get(role, "/accounts?limit=200&sort=-value&after=" + next);
        if (Ledger.may(role, "READ")) {
            var mine = ledger.ids(role, "READ", _ -> true);
            answer.json()
                    .get("items")
                    .forEach(i -> assertThat(mine).contains(i.get("id").asString()));
        } else {
            assertThat(answer.status()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @FieldSource("ROLES")
    void aWorkbookHasAsManyRows(String role) throws Exception {
        var answer = door.get(role, "/accounts.xlsx");
        if (!Ledger.may(role, "READ")) {
            assertThat(answer.status()).isEqualTo(403);
            return;
        }
        var expected = names(ledger.ids(role, "READ", _ -> true));
        try (var book =
                new org.dhatim.fastexcel.reader.ReadableWorkbook(
                        new java.io.ByteArrayInputStream(answer.response().body()))) {
            var names =
                    book.getFirstSheet().read().stream()
                            .skip(1)
                            .map(row -> row.getCellText(0))
                            .sorted()
                            .toList();
            assertThat(names).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @FieldSource("ROLES")
    void aRowSaysNothingOfAnAccountThatIsNotSeen(String role) {
        if (!Ledger.may(role, "READ")) {
            return;
        }
        var own = ledger.reach(role, "READ").getFirst();
        var hidden = ledger.beyond(role, "READ").stream().findFirst();
        if (hidden.isEmpty()) {
            return;
        }
        var before = own.columns().get("parent_id");
        sql(
                "update account set parent_id = '%s' where id = '%s'"
                        .formatted(hidden.get().id(), own.id()));
        try {
            var name = hidden.get().text("name");
            for (var path :
                    List.of("/accounts/" + own.id(), "/accounts?limit=200", "/accounts.csv")) {
                assertThat(door.get(role, path).text()).as(role + path).doesNotContain(name);
            }
        } finally {
            sql(
                    "update account set parent_id = %s where id = '%s'"
                            .formatted(
                                    before.isNull() ? "null" : "'" + before.asString() + "'",
                                    own.id()));
        }
    }

    /** A sales liaison sees the state of an account, and no figure by any way of asking. */
    @ParameterizedTest
    @FieldSource("ROLES")
    void figuresOfHealthAnswerOnlyWhoMayKnowThem(String role) {
        var mine = ledger.ids(role, "READ", _ -> true);
        for (var field : AccountField.FIGURES) {
            for (var asked : List.of("sort=" + field.key(), field.key() + "=0..")) {
                var status = door.get(role, "/accounts?" + asked).status();
                if (Ledger.may(role, "READ") && !role.equals("liaison")) {
                    assertThat(status).as(role + " " + asked).isEqualTo(200);
                    assertThat(mine).as(role + " " + asked).containsAll(all(role, asked));
                } else {
                    assertThat(status).as(role + " " + asked).isIn(400, 403);
                }
            }
        }
    }

    private List<Asked> filters(AccountField field) {
        var column = field.columnName();
        var asked = new ArrayList<Asked>();
        for (var value : samples(column)) {
            switch (field.kind()) {
                case TEXT ->
                        asked.add(
                                new Asked(
                                        field.key() + "=" + encoded(part(value)),
                                        r -> contains(r.text(column), part(value))));
                case CHOICE, PERSON, REFERENCE ->
                        asked.add(
                                new Asked(
                                        field.key() + "=" + encoded(value),
                                        r -> r.text(column).equals(value)));
                case MONEY ->
                        asked.add(
                                new Asked(
                                        field.key() + "=" + value + "..",
                                        r ->
                                                r.value().compareTo(new java.math.BigDecimal(value))
                                                        >= 0));
                case DATE ->
                        asked.add(
                                new Asked(
                                        field.key() + "=.." + value,
                                        r ->
                                                !r.text(column).isEmpty()
                                                        && r.text(column).compareTo(value) <= 0));
                case TAGS ->
                        asked.add(
                                new Asked(
                                        field.key() + "=" + encoded(value),
                                        r -> tags(r).contains(value)));
                case NUMBER -> throw new IllegalStateException("a figure has its own test");
            }
        }
        asked.add(new Asked("empty=" + field.key(), r -> isEmpty(field, r)));
        return asked;
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(java.util.Locale.ROOT)
                .contains(part.toLowerCase(java.util.Locale.ROOT));
    }

    private static String part(String value) {
        return value.length() > 6 ? value.substring(1, 5).strip() : value;
    }

    private static boolean isEmpty(AccountField field, Ledger.Row row) {
        if (field == AccountField.HEALTH) {
            return row.text("health").equals("unknown");
        }
        return field == AccountField.TAG
                ? tags(row).isEmpty()
                : row.columns().get(field.columnName()).isNull()
                        || row.text(field.columnName()).isEmpty()
                                && row.columns().get(field.columnName()).isString();
    }

    private static List<String> tags(Ledger.Row row) {
        return row.columns().get("tags").valueStream().map(t -> t.asString()).toList();
    }

    /** A few values of a column, from all over the book. */
    private List<String> samples(String column) {
        var values =
                ledger.rows.values().stream()
                        .flatMap(
                                r ->
                                        column.equals("tags")
                                                ? tags(r).stream()
                                                : java.util.stream.Stream.of(r.text(column)))
                        .filter(v -> !v.isBlank())
                        .distinct()
                        .sorted()
                        .toList();
        return IntStream.range(0, Math.min(4, values.size()))
                .mapToObj(i -> values.get(i * values.size() / 4))
                .distinct()
                .toList();
    }

    private TreeSet<String> all(String role, String parameters) {
        var found = new ArrayList<String>();
        var next = "";
        do {
            var answer = door.get(role, "/accounts?limit=70&" + parameters + next);
            if (answer.status() == 403) {
                assertThat(Ledger.may(role, "READ")).isFalse();
                return new TreeSet<>();
            }
            assertThat(answer.status()).as(role + " " + parameters + answer.text()).isEqualTo(200);
            var page = answer.json();
            page.get("items").forEach(item -> found.add(item.get("id").asString()));
            next = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
            if (next.isEmpty()) {
                assertThat(page.get("total").asInt()).as(parameters).isEqualTo(found.size());
            }
        } while (!next.isEmpty());
        assertThat(found).doesNotHaveDuplicates();
        return new TreeSet<>(found);
    }

    private List<String> csv(String role, String parameters) {
        var text = door.get(role, "/accounts.csv?" + parameters).text().replace("\uFEFF", "");
        try (var rows = de.siegmar.fastcsv.reader.CsvReader.builder().ofNamedCsvRecord(text)) {
            return rows.stream().map(r -> r.getField("name")).sorted().toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> names(java.util.Set<String> ids) {
        return ids.stream().map(id -> ledger.rows.get(id).text("name")).sorted().toList();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
