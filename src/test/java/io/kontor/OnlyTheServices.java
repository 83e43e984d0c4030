package io.kontor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** A test of services on a real database, without pages; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = OnlyTheServices.Services.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE)
public @interface OnlyTheServices {

    /** The packages without pages. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        R2dbcAutoConfiguration.class,
        R2dbcTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        LiquibaseAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    @Import(Company.class)
    @ComponentScan({
        "io.kontor.database",
        "io.kontor.change",
        "io.kontor.team",
        "io.kontor.organisation",
        "io.kontor.directory",
        "io.kontor.workload",
        "io.kontor.teams",
        "io.kontor.draft",
        "io.kontor.account",
        "io.kontor.listing",
        "io.kontor.bulk",
        "io.kontor.figure",
        "io.kontor.health",
        "io.kontor.model",
        "io.kontor.step",
        "io.kontor.ui",
        "io.kontor.accountpage",
        "io.kontor.record",
        "io.kontor.holding",
        "io.kontor.renewal",
        "io.kontor.product",
        "io.kontor.growth",
        "io.kontor.retention",
        "io.kontor.backtest",
        "io.kontor.view",
        "io.kontor.export",
        "io.kontor.career",
        "io.kontor.dossier",
        "io.kontor.pay",
        "io.kontor.fairness",
        "io.kontor.calibration",
        "io.kontor.promotion",
        "io.kontor.care",
        "io.kontor.contact",
        "io.kontor.interaction",
        "io.kontor.concern",
        "io.kontor.task",
        "io.kontor.liaison",
        "io.kontor.myday",
        "io.kontor.staffing",
        "io.kontor.opportunity",
        "io.kontor.planner",
        "io.kontor.backfill",
        "io.kontor.roster",
        "io.kontor.personnel",
        "io.kontor.imports",
        "io.kontor.token",
        "io.kontor.accountpage",
        "io.kontor.ui"
    })
    class Services {}
}
