package io.kontor.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import io.kontor.imports.UnreadableFile.Why;
import io.kontor.planner.Cancelled;
import io.kontor.planner.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads CSV of any common delimiter and encoding, and the first sheet of a workbook. */
final class Files {

    static final int LARGEST = 50 * 1024 * 1024;
    private static final int MOST_ROWS = 200_000;
    private static final int MOST_COLUMNS = 200;

    private Files() {}

    /**
     * Reads a file.
     *
     * @throws UnreadableFile when it is empty, too large, or no table
     */
    static Sheet read(byte[] file, Progress progress) {
        if (file.length > LARGEST) {
            throw new UnreadableFile(Why.TOO_LARGE);
        }
        var rows = isZip(file) ? workbook(file, progress) : csv(text(file), progress);
        if (rows.isEmpty() || rows.getFirst().stream().allMatch(String::isBlank)) {
            throw new UnreadableFile(Why.EMPTY);
        }
        return sheet(rows);
    }

    private static Sheet sheet(List<List<String>> rows) {
        if (rows.size() > MOST_ROWS + 1) {
            throw new UnreadableFile(Why.TOO_MANY_ROWS);
        }
        var headings = rows.getFirst().stream().map(String::strip).toList();
        if (headings.size() > MOST_COLUMNS) {
            throw new UnreadableFile(Why.TOO_MANY_COLUMNS);
        }
        return new Sheet(headings, List.copyOf(rows.subList(1, rows.size())));
    }

    private static boolean isZip(byte[] file) {
        return file.length > 3 && startsWith(file, 'P', 'K');
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return file.length > 1 && (file[0] & 0xff) == first && (file[1] & 0xff) == second;
    }

    private static String text(byte[] file) {
        if (startsWith(file, 0xff, 0xfe) || startsWith(file, 0xfe, 0xff)) {
            // What Excel calls Unicode text; the decoder takes the order of the bytes from the
            // mark.
            return new String(file, StandardCharsets.UTF_16);
        }
        var utf8 = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        try {
            var text = utf8.decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }

    private static List<List<String>> csv(String text, Progress progress) {
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableFile(Why.NOT_A_TABLE);
        }
        progress.begin(Progress.Stage.READING, text.chars().filter(c -> c == '\n').count());
        try (var reader = CsvReader.builder().fieldSeparator(delimiter(text)).ofCsvRecord(text)) {
            return reader.stream()
                    .limit(MOST_ROWS + 2L)
                    .peek(_ -> progress.more(1))
                    .map(record -> record.getFields())
                    .toList();
        } catch (Cancelled cancelled) {
            throw cancelled;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFile(Why.NOT_A_TABLE);
        }
    }

    private static char delimiter(String text) {
        var heading = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(c -> heading.chars().filter(x -> x == c).count()))
                .orElse(',');
    }

    private static List<List<String>> workbook(byte[] file, Progress progress) {
        progress.begin(Progress.Stage.READING, 0);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = book.getFirstSheet().openStream()) {
            var all = new ArrayList<List<String>>();
            rows.limit(MOST_ROWS + 2L)
                    .peek(_ -> progress.more(1))
                    .forEach(row -> all.add(cells(row)));
            return all;
        } catch (Cancelled cancelled) {
            throw cancelled;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFile(Why.NOT_A_TABLE);
        }
    }

    private static List<String> cells(Row row) {
        return row.stream().limit(MOST_COLUMNS + 1L).map(Files::cell).toList();
    }

    private static String cell(@org.jspecify.annotations.Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        var format = cell.getDataFormatString();
        boolean isDate =
                cell.getType() == CellType.NUMBER && format != null && format.contains("yy");
        return isDate ? cell.asDate().toLocalDate().toString() : cell.getText();
    }
}
