package io.kontor.ui;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** How the saving of a cell ended. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Settlement(
        String state,
        @Nullable String value,
        @Nullable String text,
        LiveGrid.@Nullable Option was,
        LiveGrid.@Nullable Option theirs,
        LiveGrid.@Nullable Option mine,
        @Nullable String who,
        @Nullable String when,
        @Nullable String message) {

    public static Settlement saved(LiveGrid.Option value) {
        return new Settlement(
                "saved", value.value(), value.text(), null, null, null, null, null, null);
    }

    /** Somebody else changed the cell: nothing was written, the person is asked. */
    public static Settlement conflict(
            LiveGrid.Option was,
            LiveGrid.Option theirs,
            LiveGrid.Option mine,
            String who,
            String when) {
        return new Settlement("conflict", null, null, was, theirs, mine, who, when, null);
    }

    /** The value cannot be saved; what was typed stays with the person. */
    public static Settlement refused(String message) {
        return new Settlement("refused", null, null, null, null, null, null, null, message);
    }

    /** The row is no longer there for this person. */
    public static Settlement gone(String message) {
        return new Settlement("gone", null, null, null, null, null, null, null, message);
    }
}
