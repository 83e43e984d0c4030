package io.kontor.listing;

import io.kontor.account.AccountField;
import io.kontor.account.FieldKind;
import io.kontor.account.FieldValue;
import io.kontor.account.UnfitValue;
import io.kontor.security.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A query as the parameters of a link: the same for the page and for the API.
 *
 * <p>{@code q=acme}, {@code tier=strategic,large}, {@code value=100000..500000}, {@code
 * renewalDate=today..+90d}, {@code owner=me}, {@code owner=team}, {@code empty=nextStep}, {@code
 * sort=-value,name}.
 */
public final class AccountParameters {

    private static final Pattern DAYS = Pattern.compile("([+-]\\d{1,5})d");

    private static final String BELOW = "below:";

    private AccountParameters() {}

    /**
     * Reads a query.
     *
     * @throws UnfitParameter naming the first parameter that cannot be read
     */
    public static AccountQuery read(Map<String, List<String>> parameters, Viewer viewer) {
        var conditions = new ArrayList<Condition>();
        var sorts = new ArrayList<Sort>();
        parameters.forEach(
                (name, values) -> {
                    for (var value : values) {
                        if (name.equals("sort")) {
                            sorts.addAll(sorts(value));
                        } else {
                            conditions.addAll(conditions(name, value, viewer));
                        }
                    }
                });
        var query = new AccountQuery(conditions, sorts);
        query.figuresFor(viewer)
                .ifPresent(
                        field -> {
                            throw new UnfitParameter(field.key(), "asked for by you");
                        });
        return query;
    }

    private static List<Sort> sorts(String value) {
        return parts(value).stream().map(AccountParameters::sort).toList();
    }

    private static Sort sort(String part) {
        var descending = part.startsWith("-");
        var key = descending ? part.substring(1) : part;
        var field = AccountField.of(key).orElseThrow(() -> new UnfitParameter("sort", part));
        if (field == AccountField.PARENT || field == AccountField.TAG) {
            throw new UnfitParameter("sort", part);
        }
        return new Sort(field, descending);
    }

    private static List<Condition> conditions(String name, String value, Viewer viewer) {
        if (value.isBlank()) {
            return List.of();
        }
        if (name.equals("empty")) {
            return parts(value).stream()
                    .map(
                            key ->
                                    AccountField.of(key)
                                            .orElseThrow(() -> new UnfitParameter(name, key)))
                    .<Condition>map(Condition.Empty::new)
                    .toList();
        }
        var key = name.equals("q") ? "name" : name;
        var field = AccountField.of(key).orElseThrow(() -> new UnfitParameter(name, value));
        return List.of(condition(field, value, viewer));
    }

    private static Condition condition(AccountField field, String value, Viewer viewer) {
        return switch (field.kind()) {
            case TEXT -> new Condition.Contains(field, text(field, value));
            case CHOICE -> new Condition.OneOf(field, choices(field, value));
            case MONEY, NUMBER, DATE -> between(field, value);
            case PERSON -> owner(value, viewer);
            case REFERENCE -> new Condition.ChildOf(id(field, value));
            case TAGS -> new Condition.Tagged(Set.copyOf(parts(value)));
        };
    }

    private static String text(AccountField field, String value) {
        if (value.length() > 200 || value.chars().anyMatch(Character::isISOControl)) {
            throw new UnfitParameter(field.key(), value);
        }
        return value;
    }

    private static Set<String> choices(AccountField field, String value) {
        var codes = new LinkedHashSet<>(parts(value));
        if (!FieldValue.choices(field).containsAll(codes)) {
            throw new UnfitParameter(field.key(), value);
        }
        return codes;
    }

    private static Condition owner(String value, Viewer viewer) {
        if (value.startsWith(BELOW)) {
            return new Condition.Below(id(AccountField.OWNER, value.substring(BELOW.length())));
        }
        return switch (value) {
            case "team" -> new Condition.TeamOf(viewer.person());
            default ->
                    new Condition.OwnedBy(
                            parts(value).stream()
                                    .map(one -> person(one, viewer))
                                    .collect(Collectors.toSet()));
        };
    }

    private static UUID person(String text, Viewer viewer) {
        return text.equals("me") ? viewer.person() : id(AccountField.OWNER, text);
    }

    private static Condition between(AccountField field, String value) {
        var ends = value.split("\\.\\.", -1);
        if (ends.length > 2) {
            throw new UnfitParameter(field.key(), value);
        }
        return new Condition.Between(field, end(field, ends[0]), end(field, ends[ends.length - 1]));
    }

    private static @Nullable Comparable<?> end(AccountField field, String value) {
        if (value.isBlank()) {
            return null;
        }
        try {
            var read = FieldValue.read(field, field.kind() == FieldKind.DATE ? day(value) : value);
            return (Comparable<?>) read;
        } catch (UnfitValue e) {
            throw new UnfitParameter(field.key(), value);
        }
    }

    private static String day(String value) {
        var days = DAYS.matcher(value);
        if (days.matches()) {
            return LocalDate.now().plusDays(Long.parseLong(days.group(1))).toString();
        }
        return value.equals("today") ? LocalDate.now().toString() : value;
    }

    private static UUID id(AccountField field, String value) {
        try {
            return UUID.fromString(value.strip());
        } catch (IllegalArgumentException e) {
            throw new UnfitParameter(field.key(), value);
        }
    }

    private static List<String> parts(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
    }

    /** Writes a query so that {@link #read} gives it back. */
    public static Map<String, List<String>> write(AccountQuery query, Viewer viewer) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var condition : query.conditions()) {
            var name = condition instanceof Condition.Empty ? "empty" : name(condition);
            parameters.computeIfAbsent(name, _ -> new ArrayList<>()).add(value(condition, viewer));
        }
        if (!query.sorts().isEmpty()) {
            parameters.put("sort", List.of(sorts(query.sorts())));
        }
        return parameters;
    }

    private static String name(Condition condition) {
        return condition.field() == AccountField.NAME ? "q" : condition.field().key();
    }

    private static String sorts(List<Sort> sorts) {
        return sorts.stream()
                .map(sort -> (sort.descending() ? "-" : "") + sort.field().key())
                .collect(Collectors.joining(","));
    }

    private static String value(Condition condition, Viewer viewer) {
        return switch (condition) {
            case Condition.Contains c -> c.text();
            case Condition.OneOf c -> sorted(c.codes());
            case Condition.Between c -> end(c.from()) + ".." + end(c.to());
            case Condition.OwnedBy c ->
                    c.people().equals(Set.of(viewer.person())) ? "me" : sorted(c.people());
            case Condition.TeamOf c ->
                    c.person().equals(viewer.person()) ? "team" : c.person().toString();
            case Condition.Below c -> BELOW + c.position();
            case Condition.ChildOf c -> c.parent().toString();
            case Condition.Tagged c -> sorted(c.tags());
            case Condition.Empty c -> c.field().key();
        };
    }

    private static String end(@Nullable Object end) {
        return end == null ? "" : FieldValue.write(end);
    }

    private static String sorted(Set<?> values) {
        return values.stream().map(String::valueOf).sorted().collect(Collectors.joining(","));
    }
}
