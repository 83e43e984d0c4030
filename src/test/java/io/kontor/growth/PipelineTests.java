package io.kontor.growth;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.holding.HoldingService;
import io.kontor.step.Undo;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** What a pipeline says is what accounts own and might buy. */
@OnlyTheServices
class PipelineTests {

    @Autowired HoldingService holdings;
    @Autowired IdeaService ideas;
    @Autowired Company company;
    @Autowired DatabaseClient database;
    @Autowired Write write;
    @Autowired Undo undo;

    @Test
    void whatIsWonIsOwnedAndWhatIsOpenIsAnIdeaUntilItIsUndone() {
        company.found();
        var account = company.account("Pipeline " + UUID.randomUUID(), company.manager).id();
        var product = UUID.randomUUID();
        company.sql(
                "insert into product (id, name, price) values ('%s', 'P %s', 70)"
                        .formatted(product, product));
        var won = UUID.randomUUID();
        var open = UUID.randomUUID();
        var step = Step.of(Step.Kind.IMPORT, company.manager.person(), "pipeline");
        var sql =
                """
                insert into opportunity (id, account_id, product_id, stage, engaged_on, closed_on, value)
                values ('%1$s', '%3$s', '%4$s', 'won', '2025-01-01', '2025-03-01', 500),
                       ('%2$s', '%3$s', '%4$s', 'engaging', '2025-02-01', null, 0)
                """
                        .formatted(won, open, account, product);
        write.step(step, database.sql(sql).then()).block();

        var owned = holdings.ofAccount(account, company.manager).blockFirst();
        assertThat(owned.value()).isEqualByComparingTo("500");
        assertThat(owned.since()).isEqualTo("2025-03-01");
        var idea = idea(account);
        assertThat(idea.stage()).isEqualTo(Stage.PROPOSED);
        assertThat(idea.value()).isEqualByComparingTo("70");

        company.sql("update opportunity set stage = 'lost' where id = '" + open + "'");
        assertThat(idea(account).stage()).isEqualTo(Stage.LOST);
        company.sql("update opportunity set stage = 'engaging' where id = '" + open + "'");

        var undone = undo.undo(step.id(), company.manager).block();
        assertThat(undone.fieldsRefused()).isZero();
        assertThat(holdings.ofAccount(account, company.manager).collectList().block()).isEmpty();
        assertThat(idea(account)).isNull();
    }

    private Idea idea(UUID account) {
        return ideas.list(new IdeaQuery(null, null, account), 0, 10, company.manager).blockFirst();
    }
}
