package io.kontor.record;

import java.util.List;

/**
 * A field of a record.
 *
 * @param key what programs call it
 * @param choices codes that it can hold; none for other kinds
 * @param most characters of a text, or the largest whole number
 * @param required whether it always has a value
 */
public record RecordField(
        String key, String column, Kind kind, List<String> choices, int most, boolean required) {

    /** What kind of value it holds. */
    public enum Kind {
        TEXT,
        CHOICE,
        MONEY,
        WHOLE,
        DATE,
        REFERENCE
    }

    public static RecordField text(String key, String column, int most) {
        return new RecordField(key, column, Kind.TEXT, List.of(), most, false);
    }

    public static RecordField choice(String key, String column, List<String> choices) {
        return new RecordField(key, column, Kind.CHOICE, choices, 0, true);
    }

    public static RecordField currency() {
        var codes = List.of("USD", "EUR", "NOK", "SEK", "DKK", "GBP");
        return new RecordField("currency", "currency", Kind.CHOICE, codes, 0, true);
    }

    public static RecordField money(String key, String column) {
        return new RecordField(key, column, Kind.MONEY, List.of(), 0, true);
    }

    public static RecordField whole(String key, String column, int most) {
        return new RecordField(key, column, Kind.WHOLE, List.of(), most, true);
    }

    public static RecordField date(String key, String column) {
        return new RecordField(key, column, Kind.DATE, List.of(), 0, false);
    }

    public static RecordField reference(String key, String column) {
        return new RecordField(key, column, Kind.REFERENCE, List.of(), 0, false);
    }

    /** The same, always with a value. */
    public RecordField always() {
        return new RecordField(key, column, kind, choices, most, true);
    }
}
