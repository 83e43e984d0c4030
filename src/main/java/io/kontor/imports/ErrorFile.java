package io.kontor.imports;

import com.vaadin.flow.server.streams.DownloadResponse;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.kontor.planner.RowError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rows that were not imported, with the reason, as a file to mend and bring again. */
record ErrorFile(Sheet sheet, List<RowError> errors, boolean numbered) {

    /** Those of a report, without what its kind keeps apart. */
    static ErrorFile of(ImportReport report, Sheet sheet, Mapping mapping) {
        return new ErrorFile(
                Discretion.shown(report.kind(), sheet, mapping),
                report.errors(),
                Discretion.isApart(report.kind()));
    }

    DownloadResponse download() {
        var bytes = csv().getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(
                new ByteArrayInputStream(bytes), "kontor-errors.csv", "text/csv", bytes.length);
    }

    String csv() {
        var out = new StringWriter();
        out.write('\ufeff');
        // Closing it matters: what is in its buffer is lost otherwise.
        try (var csv = CsvWriter.builder().build(out)) {
            write(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private void write(CsvWriter csv) {
        var headings = new ArrayList<>(sheet.headings());
        headings.addAll(List.of("error", "suggestion"));
        csv.writeRecord(headings);
        for (var error : errors) {
            var row = new ArrayList<String>();
            for (int i = 0; i < sheet.headings().size(); i++) {
                row.add(Sheet.cell(sheet.rows().get(error.row() - 2), i));
            }
            // Where cells are hidden, the number says which row of the file it is.
            row.add(
                    (numbered ? "row " + error.row() + ", " : "")
                            + error.column()
                            + ": "
                            + error.reason());
            row.add(error.suggestion());
            csv.writeRecord(row);
        }
    }
}
