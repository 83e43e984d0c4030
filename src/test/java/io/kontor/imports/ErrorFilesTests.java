package io.kontor.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.planner.RowError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Rows with errors are kept for a day, and never in the way of what came in. */
@OnlyTheServices
class ErrorFilesTests {

    @Autowired ErrorFiles files;
    @Autowired Company company;
    @Autowired DatabaseClient database;

    private static ErrorFile file(String cell) {
        var sheet = new Sheet(List.of("name"), List.of(List.of(cell)));
        return new ErrorFile(sheet, List.of(new RowError(2, "name", cell, "UNKNOWN", "")), false);
    }

    @Test
    void whatCannotBeKeptIsNoError() {
        company.found();
        assertThat(files.keep(file("No database keeps a \0"), company.hr).blockOptional())
                .isEmpty();
        var id = files.keep(file("Nobody"), company.hr).block();
        assertThat(files.csv(id, company.hr).block()).contains("Nobody,name: UNKNOWN");
    }

    @Test
    void aDayLaterItIsGone() {
        company.found();
        var old = files.keep(file("Nobody"), company.hr).block();
        company.sql(
                "update import_errors set at = now() - interval '25 hours' where id = '%s'"
                        .formatted(old));
        files.keep(file("Nobody else"), company.hr).block();
        var left =
                database.sql("select count(*) from import_errors where id = :id")
                        .bind("id", old)
                        .map(row -> row.get(0, Long.class))
                        .one()
                        .block();
        assertThat(left).isZero();
    }
}
