package io.kontor.export;

import io.kontor.listing.AccountQuery;
import io.kontor.security.Viewer;
import java.util.List;

/** Which accounts to export for whom, in the query's order, with which columns. */
public record ExportRequest(
        AccountQuery query, List<ExportColumn> columns, Format format, Viewer viewer) {

    public ExportRequest {
        columns = List.copyOf(columns);
    }
}
