package io.kontor.listing;

import io.r2dbc.spi.Readable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** The place of a row in an order: its sort keys and id, as the database writes them. */
public record Cursor(List<String> keys) {

    private static final String BETWEEN = "\u001f";

    static Cursor of(Readable row) {
        return new Cursor(List.of(Objects.requireNonNull(row.get("cursor", String[].class))));
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws UnfitCursor when it is something else
     */
    public static Cursor parse(String token) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            return new Cursor(List.of(text.split(BETWEEN, -1)));
        } catch (IllegalArgumentException e) {
            throw new UnfitCursor();
        }
    }

    @Override
    public String toString() {
        var text = String.join(BETWEEN, keys).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
}
