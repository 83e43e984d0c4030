package io.kontor.export;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file being written row by row; a cell is a text, a number, a date or nothing. */
interface Sheet extends AutoCloseable {

    void row(List<@Nullable Object> cells) throws IOException;

    @Override
    void close() throws IOException;
}
