package io.kontor.dossier;

import static io.kontor.dossier.Section.Kind.CHOICE;
import static io.kontor.dossier.Section.Kind.COMPETENCY;
import static io.kontor.dossier.Section.Kind.DATE;
import static io.kontor.dossier.Section.Kind.LEVEL;
import static io.kontor.dossier.Section.Kind.TEXT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A part of a career file: a table of entries, each about one person. */
public enum Section {
    LEVELS("standing", "since", false, must("level", LEVEL), must("since", DATE)),
    EDUCATION(
            "education",
            "finished",
            true,
            must("what", TEXT),
            may("school", TEXT),
            may("finished", DATE)),
    QUALIFICATIONS(
            "qualification",
            "issued",
            true,
            must("name", TEXT),
            must("issued", DATE),
            may("expires", DATE)),
    REVIEWS(
            "review",
            "held",
            false,
            must("held", DATE),
            new Field("outcome", CHOICE, true, List.of("below", "meets", "above")),
            may("summary", TEXT)),
    EVIDENCE(
            "evidence",
            "dated",
            true,
            new Field(
                    "kind",
                    CHOICE,
                    true,
                    List.of("outcome", "review", "customer", "qualification", "sample")),
            must("competency", COMPETENCY),
            must("title", TEXT),
            must("dated", DATE),
            may("link", TEXT)),
    GOALS(
            "goal",
            "due",
            true,
            must("title", TEXT),
            may("competency", COMPETENCY),
            must("due", DATE),
            new Field("state", CHOICE, true, List.of("open", "done", "dropped")));

    /** What a field holds. */
    public enum Kind {
        TEXT,
        DATE,
        CHOICE,
        COMPETENCY,
        LEVEL
    }

    /** A field of an entry; its column has the same name. */
    public record Field(String key, Kind kind, boolean required, List<String> choices) {}

    private final String table;
    private final String order;
    private final boolean ownHand;
    private final List<Field> fields;

    Section(String table, String order, boolean ownHand, Field... fields) {
        this.table = table;
        this.order = order;
        this.ownHand = ownHand;
        this.fields = List.of(fields);
    }

    private static Field must(String key, Kind kind) {
        return new Field(key, kind, true, List.of());
    }

    private static Field may(String key, Kind kind) {
        return new Field(key, kind, false, List.of());
    }

    String table() {
        return table;
    }

    String order() {
        return order;
    }

    /** Whether people write this about themselves. */
    public boolean ownHand() {
        return ownHand;
    }

    public List<Field> fields() {
        return fields;
    }

    Optional<Field> field(String key) {
        return fields.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    /** The section by its name in the API. */
    public static Optional<Section> of(String name) {
        return Arrays.stream(values()).filter(s -> s.name().equalsIgnoreCase(name)).findFirst();
    }
}
