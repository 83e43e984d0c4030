package io.kontor.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.account.AccountField;
import io.kontor.listing.AccountQuery;
import io.kontor.listing.Condition;
import io.kontor.listing.Sort;
import io.kontor.security.Viewer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

/** What is in an exported file, and what never is. */
@OnlyTheServices
class AccountExportTests {

    private static final List<ExportColumn> COLUMNS =
            List.of(
                    ExportColumn.of(AccountField.NAME, "Navn"),
                    ExportColumn.of(AccountField.VALUE, "Verdi"),
                    ExportColumn.of(AccountField.OWNER, "Eier"),
                    new ExportColumn(AccountField.STATUS, "Status", String::toUpperCase),
                    ExportColumn.of(AccountField.RENEWAL_DATE, "Fornyes"));

    @Autowired AccountExport export;
    @Autowired Company company;

    @BeforeEach
    void found() {
        company.found();
    }

    @Test
    void aCsvHasTheColumnsInOrderAndNoFormulas() throws IOException {
        company.account("=1+1", company.manager);
        company.account("Ærlig \"sak\"", company.manager);
        company.sql(
                "update account set value = 12.5, renewal_date = '2027-01-31' where name = '=1+1'");
        assertThat(csv(company.manager))
                .isEqualTo(
                        "\ufeffNavn,Verdi,Eier,Status,Fornyes\r\n"
                                + "'=1+1,12.50,Mia,PROSPECT,2027-01-31\r\n"
                                + "\"Ærlig \"\"sak\"\"\",0,Mia,PROSPECT,\r\n");
    }

    @Test
    void nobodyExportsWhatTheyCannotOpen() throws IOException {
        company.account("Acme", company.manager);
        assertThat(csv(company.lead)).contains("Acme");
        for (var viewer :
                List.of(company.otherLead, company.associate, company.hr, company.admin)) {
            assertThat(csv(viewer).lines()).hasSize(1);
        }
    }

    @Test
    void anXlsxHasRealNumbersAndDatesAndTextIsText() throws IOException {
        company.account("=1+1", company.manager);
        company.sql("update account set value = 12.5, renewal_date = '2027-01-31'");
        var out = new ByteArrayOutputStream();
        export.write(request(Format.XLSX, company.manager), out);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var row = book.getFirstSheet().read().get(1);
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCellText(0)).isEqualTo("=1+1");
            assertThat(row.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("12.5");
            assertThat(row.getCellAsDate(4).orElseThrow()).hasToString("2027-01-31T00:00");
        }
    }

    @Test
    void aLongExportIsCompleteAndInOrder() throws IOException {
        company.sql(
                """
                insert into account (id, name, owner_id)
                select gen_random_uuid(), 'Long ' || lpad(n::text, 6, '0'), '%s'
                from generate_series(1, 12345) n
                """
                        .formatted(company.manager.person()));
        var names = csv(company.manager).lines().skip(1).map(line -> line.split(",")[0]).toList();
        assertThat(names).hasSize(12_345).isSorted().doesNotHaveDuplicates();
        var streamed =
                DataBufferUtils.join(
                                export.stream(
                                        request(Format.CSV, company.manager),
                                        DefaultDataBufferFactory.sharedInstance))
                        .map(buffer -> buffer.toString(StandardCharsets.UTF_8))
                        .block();
        assertThat(streamed).isEqualTo(csv(company.manager));
        var xlsx = request(Format.XLSX, company.manager);
        export.write(xlsx, OutputStream.nullOutputStream());
    }

    @ParameterizedTest
    @CsvSource({"=a", "+a", "-a", "@a", "' =a'", "'\ta'", "'\u00a0=a'"})
    void whatASpreadsheetMightRunGetsAnApostrophe(String text) {
        assertThat(CsvSheet.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @CsvSource({"a=b", "' a'", "''", "1-2"})
    void otherTextStaysAsItIs(String text) {
        assertThat(CsvSheet.harmless(text)).isEqualTo(text);
    }

    private String csv(Viewer viewer) throws IOException {
        var out = new ByteArrayOutputStream();
        export.write(request(Format.CSV, viewer), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private ExportRequest request(Format format, Viewer viewer) {
        var query =
                AccountQuery.ALL
                        .and(new Condition.OwnedBy(Set.of(company.manager.person())))
                        .by(List.of(new Sort(AccountField.NAME, false)));
        return new ExportRequest(query, COLUMNS, format, viewer);
    }
}
