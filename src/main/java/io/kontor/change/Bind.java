package io.kontor.change;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values for SQL parameters that may be null: R2DBC wants to know the type of a null. */
public final class Bind {

    private Bind() {}

    public static Parameter uuid(@Nullable UUID value) {
        return of(UUID.class, value);
    }

    public static Parameter text(@Nullable String value) {
        return of(String.class, value);
    }

    public static Parameter of(Class<?> type, @Nullable Object value) {
        return value == null ? Parameters.in(type) : Parameters.in(value);
    }
}
