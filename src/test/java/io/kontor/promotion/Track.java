package io.kontor.promotion;

import com.fasterxml.uuid.Generators;
import io.kontor.Company;
import io.kontor.dossier.DossierEditing;
import io.kontor.dossier.DossierService;
import io.kontor.dossier.Section;
import io.kontor.pay.Pay.PayRow;
import io.kontor.pay.Pay.Salary;
import io.kontor.pay.PayService;
import io.kontor.promotion.Proposal.Kind;
import io.kontor.security.Viewer;
import io.kontor.team.Person;
import io.kontor.team.Team;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * A company in which the account manager Mia may become a lead, with everybody whose turn it is.
 */
abstract class Track {

    static final LocalDate TODAY = LocalDate.now();

    @Autowired ProposalService proposals;
    @Autowired DecisionService decisions;
    @Autowired Deciding deciding;
    @Autowired Applying applying;
    @Autowired Reversing reversing;
    @Autowired PayService pay;
    @Autowired DossierEditing files;
    @Autowired DossierService dossiers;
    @Autowired Team team;
    @Autowired DatabaseClient database;
    @Autowired Company company;

    @BeforeEach
    void found() {
        company.found();
        files.add(
                        Section.LEVELS,
                        company.manager.person(),
                        Map.of("level", "ACCOUNT_MANAGER", "since", TODAY.minusYears(3).toString()),
                        company.hr)
                .block();
    }

    Proposal draft(LocalDate day) {
        return propose(Kind.PROMOTION, "LEAD", "Lead account manager", day);
    }

    Proposal propose(Kind kind, String level, String title, LocalDate day) {
        var wish =
                new ProposalService.Wish(
                        kind,
                        company.manager.person(),
                        level,
                        title,
                        day,
                        null,
                        null,
                        "Has led the team for a year");
        return proposals.propose(wish, company.lead).block();
    }

    Proposal take(Proposal p, Act act, Viewer viewer, String reason) {
        return take(p, act, viewer, reason, null);
    }

    Proposal take(Proposal p, Act act, Viewer viewer, String reason, String amount) {
        var turn =
                new Rules.Turn(
                        act,
                        now(p).version(),
                        reason,
                        TODAY.plusDays(30),
                        amount == null ? null : new BigDecimal(amount),
                        amount == null ? null : "USD");
        return deciding.take(p.id(), turn, viewer).block();
    }

    Proposal now(Proposal p) {
        return proposals.one(p.id(), company.hr).block().proposal();
    }

    Proposal scheduled(LocalDate day) {
        return scheduled(draft(day), "91000");
    }

    Proposal scheduled(Proposal p, String amount) {
        approved(p);
        take(p, Act.APPROVE_PAY, company.hr, "", amount);
        return p;
    }

    Proposal approved(Proposal p) {
        take(p, Act.SUBMIT, company.lead, "");
        take(p, Act.ENDORSE, company.director, "");
        take(p, Act.CHECK, company.hr, "");
        take(p, Act.APPROVE, company.vp, "Convincing");
        if (!now(p).exceptions().isEmpty()) {
            take(p, Act.CONSENT, company.director, "The gates are a formality here");
        }
        return p;
    }

    Proposal applied(Proposal scheduled) {
        applying.applyDue(TODAY).block();
        team.refresh().block();
        return now(scheduled);
    }

    Person mia() {
        return team.refresh().block().person(company.manager.person()).orElseThrow();
    }

    PayRow payOfMia() {
        return pay.own(company.manager).blockFirst();
    }

    void isPaid(String amount, String fullTime, LocalDate from) {
        var salary =
                new Salary(
                        Generators.timeBasedEpochGenerator().generate(),
                        company.manager.person(),
                        from,
                        new BigDecimal(amount),
                        "USD",
                        new BigDecimal(fullTime),
                        "");
        pay.enter(salary, company.hr).block();
    }

    long count(String sql) {
        return database.sql(sql).map(row -> row.get(0, Long.class)).one().block();
    }
}
