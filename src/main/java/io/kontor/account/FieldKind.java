package io.kontor.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What kind of value a field holds, and so how it is edited, filtered and bound. */
public enum FieldKind {
    TEXT(String.class),
    CHOICE(String.class),
    MONEY(BigDecimal.class),
    /** Computed, never entered. */
    NUMBER(BigDecimal.class),
    DATE(LocalDate.class),
    PERSON(UUID.class),
    REFERENCE(UUID.class),
    TAGS(String[].class);

    private final Class<?> type;

    FieldKind(Class<?> type) {
        this.type = type;
    }

    /** What the database driver takes and gives for it. */
    public Class<?> type() {
        return type;
    }
}
