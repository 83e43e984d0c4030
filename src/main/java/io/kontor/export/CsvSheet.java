package io.kontor.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** CSV that spreadsheets open as UTF-8 and in which no text is taken for a formula. */
final class CsvSheet implements Sheet {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final CsvWriter csv;

    CsvSheet(OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().build(writer);
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvSheet::text).toList());
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case BigDecimal number -> number.toPlainString();
            case String text -> harmless(text);
            case null, default -> Objects.toString(cell, "");
        };
    }

    /** Spreadsheets skip leading blanks of every kind before they look for a formula's sign. */
    static String harmless(String text) {
        var start = text.chars().dropWhile(CsvSheet::isBlank).findFirst().orElse(0);
        var isFormula = "=+-@".indexOf(start) >= 0;
        var isBroken = !text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0;
        return isFormula || isBroken ? "'" + text : text;
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
