package io.kontor.roster;

import static io.kontor.imports.Bringing.errors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.imports.Bringing;
import io.kontor.imports.ImportReport;
import io.kontor.imports.ImportService;
import io.kontor.planner.Kind;
import io.kontor.security.Viewer;
import io.kontor.step.Undo;
import io.kontor.team.Team;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * By a file nobody gets people of somebody else, nor a role for somebody that is above a team's.
 */
@OnlyTheServices
class RosterRightsTests {

    @Autowired ImportService imports;
    @Autowired Undo undo;
    @Autowired Team team;
    @Autowired DatabaseClient database;
    @Autowired Company company;

    private Bringing files;
    private String mark;

    @BeforeEach
    void found() {
        company.found();
        files = new Bringing(imports);
        mark = UUID.randomUUID().toString().substring(0, 8);
        key(company.director, "director");
        key(company.lead, "lead");
        key(company.otherLead, "deputy");
        key(company.manager, "mia");
    }

    /** Somebody of the company gets a key, and so does the position they hold. */
    private void key(Viewer person, String key) {
        company.sql(
                "update person set external_key = '%s-%s' where id = '%s'"
                        .formatted(mark, key, person.person()));
        company.sql(
                "update position set external_key = '%s-%s' where id = (select position_id from person where id = '%s')"
                        .formatted(mark, key, person.person()));
        team.refresh().block();
    }

    private ImportReport apply(Kind kind, String text, Viewer viewer) {
        var report = files.apply(kind, text.replace("#", mark + "-"), viewer);
        team.refresh().block();
        return report;
    }

    private void deputise() {
        company.sql(
                "insert into delegation (id, person_id, deputy_id, since, until) values (gen_random_uuid(), '%s', '%s', current_date, current_date + 30)"
                        .formatted(company.lead.person(), company.otherLead.person()));
        team.refresh().block();
    }

    @Test
    void aDeputyTakesNobodysPeople() {
        deputise();
        assertThat(team.now().subtree(company.otherLead.person()))
                .contains(company.manager.person());
        apply(Kind.POSITIONS, "key,title,reports to\n#vacant,assistant,#deputy\n", company.hr);
        var tenure = "position,person,since\n#vacant,#mia," + LocalDate.now() + "\n";
        assertThat(errors(apply(Kind.TENURES, tenure, company.otherLead)))
                .containsExactly("2 employee NOT_ALLOWED");
        assertThat(ownReach(company.otherLead)).doesNotContain(company.manager.person());
        var renamed = "employee id,name\n#mia,Another name\n";
        assertThat(errors(apply(Kind.PEOPLE, renamed, company.otherLead)))
                .containsExactly("2 name NOT_ALLOWED");
        assertThat(errors(apply(Kind.PEOPLE, renamed, company.lead))).isEmpty();
        company.sql(
                "update person set name = '%s-Mia' where id = '%s'"
                        .formatted(mark, company.manager.person()));
        var teams = "agent,region\n#Mia,Elsewhere\n";
        assertThat(errors(apply(Kind.TEAMS, teams, company.otherLead)))
                .containsExactly("2 name NOT_ALLOWED");
    }

    @Test
    void aDeputyUndoesNothingThatIsDoneToNobodyOfTheirs() {
        deputise();
        var renamed = apply(Kind.PEOPLE, "employee id,name\n#mia,Another name\n", company.lead);
        var until = LocalDate.now().plusDays(90);
        var days =
                "position,person,since,until\n#mia,#mia,%s,%s\n"
                        .formatted(since(company.manager), until);
        var ended = apply(Kind.TENURES, days, company.lead);
        assertThat(errors(ended)).isEmpty();
        for (var report : List.of(renamed, ended)) {
            var step = Objects.requireNonNull(report.step());
            assertThatThrownBy(() -> undo.undo(step, company.otherLead).block())
                    .hasMessageContaining("undone");
            assertThat(undo.undo(step, company.director).block().fieldsRestored()).isPositive();
        }
    }

    @Test
    void aPositionWhoseTitleGivesMoreThanATeamsIsFilledByHr() {
        var positions =
                "key,title,reports to\n#hr,HR partner,#director\n#nested,lead,#lead\n#boss,Director of accounts,#director\n";
        apply(Kind.POSITIONS, positions, company.hr);
        var today = LocalDate.now();
        var byLead = "position,person,since\n#nested,#mia," + today + "\n";
        assertThat(errors(apply(Kind.TENURES, byLead, company.lead)))
                .containsExactly("2 position NOT_ALLOWED");
        var byDirector =
                "position,person,since\n#hr,#mia,%s\n#boss,#mia,%s\n#nested,#mia,%s\n"
                        .formatted(today, today, today);
        assertThat(errors(apply(Kind.TENURES, byDirector, company.director)))
                .contains("2 position NOT_ALLOWED", "3 position NOT_ALLOWED")
                .doesNotContain("4 position NOT_ALLOWED");
    }

    @Test
    void whoWasBroughtInForMoreThanATeamIsNotPutIntoOne() {
        var people = "employee id,name,role\n#adm,Ada #,Administrator\n#new,Nils #,assistant\n";
        assertThat(errors(apply(Kind.PEOPLE, people, company.hr))).isEmpty();
        var positions = "key,title,reports to\n#one,assistant,#lead\n#two,assistant,#lead\n";
        assertThat(errors(apply(Kind.POSITIONS, positions, company.lead))).isEmpty();
        var today = LocalDate.now();
        var tenures = "position,person,since\n#one,#adm,%s\n#two,#new,%s\n".formatted(today, today);
        assertThat(errors(apply(Kind.TENURES, tenures, company.lead)))
                .containsExactly("2 employee NOT_ALLOWED");
        assertThat(text("select role from person where external_key = '%s-adm'".formatted(mark)))
                .isEqualTo("ADMIN");
    }

    private List<UUID> ownReach(Viewer viewer) {
        return database.sql("select person_id from reach where superior_id = :s and not delegated")
                .bind("s", viewer.person())
                .map(row -> row.get(0, UUID.class))
                .all()
                .collectList()
                .block();
    }

    private String since(Viewer person) {
        return text(
                "select since::text from tenure where person_id = '%s'".formatted(person.person()));
    }

    private String text(String sql) {
        return database.sql(sql).map(row -> String.valueOf(row.get(0, String.class))).one().block();
    }
}
