package io.kontor.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.account.NotAllowed;
import io.kontor.holding.Holding;
import io.kontor.holding.HoldingService;
import io.kontor.record.FieldChange;
import io.kontor.record.FieldConflict;
import io.kontor.record.NoSuchRecord;
import io.kontor.record.RecordField;
import io.kontor.record.UnfitField;
import io.kontor.security.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody may rely on about what customers own and could own. */
@OnlyTheServices
class GrowthTests {

    @Autowired HoldingService holdings;
    @Autowired IdeaService ideas;
    @Autowired Gaps gaps;
    @Autowired Suggestions suggestions;
    @Autowired Company company;

    private final UUID product = UUID.randomUUID();
    private final String sector = "sector " + product;
    private List<UUID> customers;

    @BeforeEach
    void sixCustomersOfOneKind() {
        company.found();
        company.sql(
                "insert into product (id, name, price) values ('%s', 'P %s', 10)"
                        .formatted(product, product));
        customers =
                java.util.stream.IntStream.range(0, 7)
                        .mapToObj(i -> company.account("C" + i + " " + product, company.manager))
                        .map(account -> account.id())
                        .toList();
        company.sql(
                "update account set sector = '%s', status = 'active' where name like '%% %s'"
                        .formatted(sector, product));
        customers.subList(0, 3).forEach(this::owns);
    }

    private Holding owns(UUID account) {
        return holdings.add(
                        account,
                        Map.of(
                                Holding.PRODUCT,
                                "" + product,
                                Holding.SINCE,
                                "2025-01-31",
                                Holding.VALUE,
                                "500"),
                        company.manager)
                .block();
    }

    @Test
    void aJudgementOfTheFitIsOfToday() {
        var holding = owns(customers.get(6));
        assertThat(holding.fitOn()).isNull();
        var judged = fit(holding, company.manager, "unassessed", "poor");
        assertThat(judged.fit()).isEqualTo("poor");
        assertThat(judged.fitOn()).isEqualTo(LocalDate.now());
        assertThat(fit(holding, company.manager, "poor", "unassessed").fitOn()).isNull();
        fit(holding, company.manager, "unassessed", "good");
        assertThatThrownBy(() -> fit(holding, company.lead, "unassessed", "partial"))
                .isInstanceOf(FieldConflict.class);
    }

    private Holding fit(Holding holding, Viewer viewer, String seen, String value) {
        return holdings.edit(
                        holding.id(), List.of(FieldChange.of(Holding.FIT, seen, value)), viewer)
                .block();
    }

    @Test
    void whatDoesNotFitIsRefused() {
        var holding = owns(customers.get(6));
        for (var wrong :
                Map.<RecordField, String>of(
                                Holding.QUANTITY, "0",
                                Holding.VALUE, "-1",
                                Holding.FIT, "superb",
                                Holding.UNTIL, "2024-01-01",
                                Holding.PRODUCT, UUID.randomUUID().toString(),
                                Holding.SINCE, "")
                        .entrySet()) {
            assertThatThrownBy(
                            () ->
                                    holdings.edit(
                                                    holding.id(),
                                                    List.of(
                                                            FieldChange.of(
                                                                    wrong.getKey(),
                                                                    io.kontor.record.RecordValue
                                                                            .write(
                                                                                    holding.of(
                                                                                            wrong
                                                                                                    .getKey())),
                                                                    wrong.getValue())),
                                                    company.manager)
                                            .block())
                    .as(wrong.getKey().key())
                    .isInstanceOf(UnfitField.class);
        }
        assertThat(holdings.holding(holding.id(), company.manager).block()).isEqualTo(holding);
    }

    @Test
    void onlyWhoEditsTheAccountEditsWhatItOwns() {
        var holding = owns(customers.get(6));
        company.join(company.liaison, customers.get(6), "sales_liaison");
        company.join(company.assistant, customers.get(6), "assistant");
        for (var viewer : List.of(company.vp, company.liaison, company.assistant)) {
            assertThat(holdings.holding(holding.id(), viewer).block().fit())
                    .isEqualTo("unassessed");
            assertThatThrownBy(() -> fit(holding, viewer, "unassessed", "good"))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> holdings.remove(holding.id(), viewer).block())
                    .isInstanceOf(NotAllowed.class);
        }
        for (var viewer : List.of(company.otherManager, company.hr, company.admin)) {
            assertThatThrownBy(() -> fit(holding, viewer, "unassessed", "good"))
                    .isInstanceOf(NoSuchRecord.class);
        }
    }

    @Test
    void aCellOpensToExactlyTheCustomersItCounts() {
        for (var viewer : company.everybody()) {
            for (var cell : gaps.matrix("", viewer).collectList().block()) {
                if (!cell.product().equals(product)) {
                    continue;
                }
                var rows = gaps.counted(product, cell.sector(), "", viewer).collectList().block();
                assertThat(rows).hasSize((int) cell.of());
                assertThat(rows.stream().filter(Customer::owns).count()).isEqualTo(cell.owners());
            }
        }
        var mine =
                gaps.matrix("", company.manager)
                        .filter(c -> c.product().equals(product) && c.sector().equals(sector))
                        .blockFirst();
        assertThat(mine.of()).isEqualTo(7);
        assertThat(mine.owners()).isEqualTo(3);
    }

    @Test
    void aGapSaysWhyAndAnAccountAtRiskIsLeftInPeace() {
        var account = customers.get(6);
        var gap =
                suggestions
                        .of(account, company.manager)
                        .filter(g -> g.product().equals(product))
                        .blockFirst();
        assertThat(gap.like()).isEqualTo(Gap.Like.SECTOR_AND_SIZE);
        assertThat(gap.of()).isEqualTo(6);
        assertThat(gap.owners()).isEqualTo(3);
        assertThat(gap.worth()).isEqualByComparingTo("500");
        var values = Map.of(Idea.TITLE, "More", Idea.SOURCE, "gap", Idea.PRODUCT, "" + product);
        var idea = ideas.add(account, values, company.manager).block();
        assertThat(suggestions.of(account, company.manager).collectList().block())
                .noneMatch(g -> g.product().equals(product));
        company.sql("update account set status = 'notice' where id = '" + account + "'");
        assertThat(suggestions.of(account, company.manager).collectList().block()).isEmpty();
        assertThat(ideas.idea(idea.id(), company.manager).block().quiet()).isTrue();
        assertThatThrownBy(() -> ideas.add(account, values, company.manager).block())
                .isInstanceOf(AccountAtRisk.class);
        var asked = Map.of(Idea.TITLE, "Asked for", Idea.SOURCE, "request");
        assertThat(ideas.add(account, asked, company.manager).block().stage())
                .isEqualTo(Stage.IDEA);
    }

    @Test
    void anIdeaThatIsWonIsOver() {
        var values = Map.of(Idea.TITLE, "More", Idea.SOURCE, "use");
        var idea = ideas.add(customers.get(5), values, company.manager).block();
        var won =
                ideas.edit(
                                idea.id(),
                                List.of(FieldChange.of(Idea.STAGE, "idea", "won")),
                                company.manager)
                        .block();
        assertThat(won.closedOn()).isEqualTo(LocalDate.now());
        var totals = ideas.totals(IdeaQuery.OPEN, company.manager).collectList().block();
        var rows = ideas.list(IdeaQuery.OPEN, 0, 1_000, company.manager).collectList().block();
        assertThat(totals.stream().mapToLong(StageTotal::count).sum()).isEqualTo(rows.size());
    }
}
