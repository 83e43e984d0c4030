package io.kontor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.change.Step;
import io.kontor.change.Write;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** The demonstration's business has something of everything. */
@OnlyTheServices
class DealsTests {

    @Autowired DatabaseClient database;
    @Autowired Company company;
    @Autowired Write write;

    @Test
    void customersOwnDecideAndMightBuy() {
        company.found();
        company.randomBook(200, 5);
        company.sql(
                "update account set customer_since = current_date - 800 where name like 'Random %'");
        var step = Step.of(Step.Kind.SYSTEM, null, "demonstration");
        write.step(step, new Deals(database).make()).block();
        assertThat(count("holding where fit = 'poor'")).isPositive();
        assertThat(count("renewal where outcome = 'lost'")).isPositive();
        assertThat(count("renewal where outcome = 'open' and call = 'likely'")).isPositive();
        assertThat(count("idea where stage = 'proposed'")).isPositive();
    }

    private long count(String from) {
        return database.sql("select count(*) as n from " + from)
                .map(row -> row.get("n", Long.class))
                .one()
                .block();
    }
}
