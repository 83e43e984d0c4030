package io.kontor.export;

import io.kontor.account.Account;
import io.kontor.account.AccountService;
import io.kontor.account.FieldKind;
import io.kontor.account.FieldValue;
import io.kontor.listing.AccountLists;
import io.kontor.listing.Cursor;
import io.kontor.listing.Page;
import io.kontor.listing.Placed;
import io.kontor.team.Organisation;
import io.kontor.team.Team;
import io.kontor.ui.Live;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;

/** Writes what somebody reaches of a query to a file, page by page: memory stays the same. */
@Service
public class AccountExport {

    private static final int PAGE = 5_000;

    private final AccountService accounts;
    private final AccountLists lists;
    private final Team team;

    AccountExport(AccountService accounts, AccountLists lists, Team team) {
        this.accounts = accounts;
        this.lists = lists;
        this.team = team;
    }

    /**
     * Writes the file on this thread, which must be a virtual one or a servlet's; the stream stays
     * open.
     */
    public void write(ExportRequest request, OutputStream out) throws IOException {
        try (var sheet = sheet(request.format(), new Unclosed(out))) {
            sheet.row(
                    new ArrayList<>(
                            request.columns().stream().map(ExportColumn::heading).toList()));
            @Nullable Cursor after = null;
            do {
                after = page(request, after, sheet);
            } while (after != null);
        }
    }

    /** The same file piece by piece, written only as fast as somebody reads it. */
    public Flux<DataBuffer> stream(ExportRequest request, DataBufferFactory buffers) {
        return Flux.from(
                DataBufferUtils.outputStreamPublisher(
                        out -> writeUnchecked(request, out), buffers, Live.threads()));
    }

    private void writeUnchecked(ExportRequest request, OutputStream out) {
        try {
            write(request, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheet sheet(Format format, OutputStream out) throws IOException {
        return format == Format.CSV ? new CsvSheet(out) : new XlsxSheet(out, "Kontor");
    }

    /** Returns where to go on, or null at the end. */
    private @Nullable Cursor page(ExportRequest request, @Nullable Cursor after, Sheet sheet)
            throws IOException {
        var rows = await(request, after);
        var parents = parents(request, rows);
        var people = team.now();
        for (var row : rows) {
            sheet.row(cells(request, row.account(), parents, people));
        }
        return rows.size() == PAGE ? rows.getLast().cursor() : null;
    }

    private List<Placed> await(ExportRequest request, @Nullable Cursor after) {
        var page =
                lists.page(request.query(), new Page(after, 0, PAGE), request.viewer())
                        .collectList();
        return Objects.requireNonNull(Live.await(page));
    }

    private Map<UUID, String> parents(ExportRequest request, List<Placed> rows) {
        var ids =
                rows.stream()
                        .map(row -> row.account().parent())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        var found = accounts.accounts(ids, request.viewer()).collectMap(Account::id, Account::name);
        return ids.isEmpty() ? Map.of() : Objects.requireNonNull(Live.await(found));
    }

    private static List<@Nullable Object> cells(
            ExportRequest request,
            Account account,
            Map<UUID, String> parents,
            Organisation people) {
        var cells = new ArrayList<@Nullable Object>();
        for (var column : request.columns()) {
            cells.add(cell(column, column.field().of(account), parents, people));
        }
        return cells;
    }

    private static @Nullable Object cell(
            ExportColumn column,
            @Nullable Object value,
            Map<UUID, String> parents,
            Organisation people) {
        return switch (value) {
            case null -> null;
            case UUID id when column.field().kind() == FieldKind.PERSON -> people.name(id);
            case UUID id -> parents.get(id);
            case String code when column.field().kind() == FieldKind.CHOICE ->
                    column.word().apply(code);
            case List<?> tags -> FieldValue.write(tags);
            default -> value;
        };
    }
}
