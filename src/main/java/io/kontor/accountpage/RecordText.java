package io.kontor.accountpage;

import io.kontor.care.Entry;
import io.kontor.care.Field;
import io.kontor.care.Kind;
import io.kontor.team.Team;
import io.kontor.ui.Formats;
import io.kontor.ui.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the fields of records read, in the language of the page. */
@Component
public record RecordText(Team team, Words words) {

    public String label(Kind kind, Field field, Formats formats) {
        return words.getTranslation(kind.table() + ".field." + field.key(), formats.locale());
    }

    /** A field of a record as it reads; empty where there is nothing. */
    public String of(Kind kind, Entry entry, String key, Formats formats) {
        return kind.field(key)
                .map(field -> value(kind, field, entry.value(key), formats))
                .orElse("");
    }

    /** Any value of a field, also an earlier one. */
    public String value(Kind kind, Field field, @Nullable String value, Formats formats) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return switch (field.type()) {
            case TEXT, NUMBER -> value;
            case CHOICE -> choice(kind, field.key(), value, formats);
            case DATE -> formats.date(LocalDate.parse(value));
            case MOMENT -> formats.moment(moment(value));
            case MONEY -> formats.amount(new BigDecimal(value));
            case FLAG -> words.getTranslation("accountpage.flag." + value, formats.locale());
            case PERSON -> name(UUID.fromString(value));
            case CONTACT, REFERENCE -> "…";
        };
    }

    // The database's own spelling of a moment, in history, has no T.
    private static Instant moment(String value) {
        return OffsetDateTime.parse(value.replace(' ', 'T')).toInstant();
    }

    public String choice(Kind kind, String key, String value, Formats formats) {
        return words.getTranslation(kind.table() + "." + key + "." + value, formats.locale());
    }

    public String name(@Nullable UUID person) {
        return person == null ? "" : team.now().name(person);
    }
}
