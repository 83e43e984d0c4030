package io.kontor.personnel;

import static io.kontor.imports.Bringing.errors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.imports.Bringing;
import io.kontor.imports.ImportReport;
import io.kontor.imports.ImportService;
import io.kontor.planner.Kind;
import io.kontor.security.NotForYou;
import io.kontor.security.Viewer;
import io.kontor.step.Undo;
import io.kontor.team.Team;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** HR brings careers in from its own system, of the people it looks after and of nobody else. */
@OnlyTheServices
class PersonnelTests {

    private static final LocalDate TODAY = LocalDate.now();
    private static final List<Kind> KINDS =
            List.of(Kind.LEVELS, Kind.EDUCATION, Kind.QUALIFICATIONS, Kind.REVIEWS, Kind.RATINGS);

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
        key(company.manager, "mia");
        key(company.associate, "asta");
        key(company.hr, "hr");
        key(company.vp, "vp");
    }

    private void key(Viewer person, String key) {
        company.sql(
                marked(
                                "update person set external_key = '#%s', email = '#%s@x.example' where id = '%s'")
                        .formatted(key, key, person.person()));
        team.refresh().block();
    }

    private String marked(String text) {
        return text.replace("#", mark + "-");
    }

    private ImportReport apply(Kind kind, String text) {
        return files.apply(kind, marked(text), company.hr);
    }

    private static final Map<Kind, String> GOOD =
            Map.of(
                    Kind.LEVELS,
                    """
                    employee number,grade,effective date
                    #mia,Associate account manager,1.3.2021
                    #mia,ACCOUNT_MANAGER,2023-01-01
                    #asta@x.example,Junior kundeansvarlig,2024-02-01
                    """,
                    Kind.EDUCATION,
                    """
                    person,degree,university,graduated
                    #mia,MSc,NHH,2015-06-01
                    #asta,BA,,
                    """,
                    Kind.QUALIFICATIONS,
                    """
                    employee_id,certificate,issue date,expiry date
                    #mia,Negotiation,2024-01-01,2027-01-01
                    #asta,First aid,2024-01-01,
                    """,
                    Kind.REVIEWS,
                    """
                    employee_id,period,overall rating,comments
                    #mia,2024,Exceeds expectations,Strong year
                    #mia,2025-H1,meets,
                    #asta,2025-Q3,Needs improvement,
                    #asta,2025-02-03,som forventet,
                    """,
                    Kind.RATINGS,
                    """
                    ansattnummer,kompetanse,rated by,score,date,comment
                    #mia,Sales and growth,Self,3,2025-05-01,
                    #mia,sales,manager,2,2025-05-02,Often
                    #mia,Salg og vekst,calibrated,3,2025-06-01,Panel of May
                    """);

    private static final Map<Kind, String> DIRT =
            Map.of(
                    Kind.LEVELS,
                    """
                    person,level,since
                    #mia,Acount manager,2021-03-01
                    #mia,LEAD,soon
                    #mia,LEAD,2024-01-01
                    #mia,VP,2024-01-01
                    """,
                    Kind.EDUCATION,
                    "person,degree\n#mia,\n#nobody,MSc\n",
                    Kind.QUALIFICATIONS,
                    "person,course,issued,expires\n#mia,x,2024-01-01,2023-01-01\n#mia,x,2999-01-01,\n#mia,x,%s,\n"
                            .formatted(TODAY.plusDays(1)),
                    Kind.REVIEWS,
                    "person,period,result\n#mia,2025-13,meets\n#mia,2024,splendid\n#mia,2199,meets\n",
                    Kind.RATINGS,
                    """
                    person,skill,source,rating,on,reason
                    #mia,sales,calibrated,3,2025-01-01,
                    #mia,sales,self,5,2025-01-01,
                    #mia,sales,self,2.5,2025-01-01,
                    #mia,saless,self,2,2025-01-01,
                    #mia,sales,myself,2,2025-01-01,
                    #mia,sales,manager,2,2025-01-01,
                    #mia,sales,manager,3,2025-02-01,
                    """);

    private static final Map<Kind, List<String>> REASONS =
            Map.of(
                    Kind.LEVELS,
                    List.of("2 level NOT_A_CHOICE", "3 since NOT_A_DATE", "5 employee TWICE"),
                    Kind.EDUCATION,
                    List.of("2 what MISSING", "3 employee UNKNOWN"),
                    Kind.QUALIFICATIONS,
                    List.of(
                            "2 expires OUT_OF_ORDER",
                            "3 issued OUT_OF_RANGE",
                            "4 issued IN_THE_FUTURE"),
                    Kind.REVIEWS,
                    List.of("2 held NOT_A_DATE", "3 result NOT_A_CHOICE", "4 held IN_THE_FUTURE"),
                    Kind.RATINGS,
                    List.of(
                            "2 reason MISSING",
                            "3 rating OUT_OF_RANGE",
                            "4 rating NOT_A_CHOICE",
                            "5 competency NOT_A_CHOICE",
                            "6 source NOT_A_CHOICE",
                            "7 employee OLDER"));

    @Test
    void eachComesInOnceIsToldRowByRowAndGoesOutAgain() {
        for (var kind : KINDS) {
            var before = state();
            var would = files.check(kind, marked(GOOD.get(kind)), company.hr);
            assertThat(state()).isEqualTo(before);
            var done = apply(kind, GOOD.get(kind));
            assertThat(errors(done)).as(kind.name()).isEmpty();
            assertThat(done.added()).isEqualTo(would.added()).isEqualTo(done.rows());
            var again = apply(kind, GOOD.get(kind));
            assertThat(again.step()).as(kind + " again").isNull();
            assertThat(again.unchanged()).isEqualTo(done.rows());
            undo.undo(Objects.requireNonNull(done.step()), company.hr).block();
            assertThat(state()).as(kind + " undone").isEqualTo(before);
            assertThat(errors(apply(kind, DIRT.get(kind))))
                    .as(kind.name())
                    .containsExactlyInAnyOrderElementsOf(REASONS.get(kind));
        }
    }

    @Test
    void whatTheFileSaysMeansWhatTheFieldOfCareersMeansByIt() {
        KINDS.forEach(kind -> apply(kind, GOOD.get(kind)));
        assertThat(
                        text(
                                "select string_agg(level, ',' order by since) from standing where person_id = :mia"))
                .isEqualTo("ASSOCIATE,ACCOUNT_MANAGER");
        assertThat(
                        text(
                                "select string_agg(held || ' ' || outcome, ',' order by held) from review where person_id = :mia"))
                .isEqualTo("2024-12-31 above,2025-06-30 meets");
        assertThat(
                        text(
                                "select string_agg(source || ' ' || rating, ',' order by source) from rating where person_id = :mia and competency = 'sales'"))
                .isEqualTo("calibrated 3,manager 2,self 3");
        assertThat(
                        text(
                                "select string_agg(source, ',') from rating where person_id = :mia and rater_id = :mia"))
                .as("a file does not say which colleague it was")
                .isEqualTo("self");
    }

    @Test
    void aChangedCellIsOneChangeAndAnOlderRatingNeverWins() {
        KINDS.forEach(kind -> apply(kind, GOOD.get(kind)));
        var better = "person,certificate,issued,expires\n#mia,Negotiation,2024-01-01,2030-01-01\n";
        var changed = apply(Kind.QUALIFICATIONS, better);
        assertThat(changed.changed()).isEqualTo(1);
        assertThat(changed.cells()).isEqualTo(1);
        undo.undo(Objects.requireNonNull(changed.step()), company.hr).block();
        assertThat(apply(Kind.QUALIFICATIONS, GOOD.get(Kind.QUALIFICATIONS)).step()).isNull();
        var older = "person,competency,source,rating,on\n#mia,sales,self,0,2020-01-01\n";
        assertThat(errors(apply(Kind.RATINGS, older))).containsExactly("2 employee OLDER");
    }

    @Test
    void themselvesAndThoseAboveAreAsUnknownAsNobody() {
        // The vice president above HR, by a line between their positions.
        company.sql(
                """
                insert into reporting_line (id, position_id, superior_id, since)
                select gen_random_uuid(), h.position_id, v.position_id, current_date
                from person h, person v where h.id = '%s' and v.id = '%s'
                """
                        .formatted(company.hr.person(), company.vp.person()));
        var levels =
                """
                person,level,since
                #hr,LEAD,2024-01-01
                #vp,VP,2024-01-01
                #nobody,VP,2024-01-01
                #mia,ACCOUNT_MANAGER,2024-01-01
                """;
        var report = apply(Kind.LEVELS, levels);
        assertThat(errors(report))
                .containsExactly("2 employee UNKNOWN", "3 employee UNKNOWN", "4 employee UNKNOWN");
        assertThat(report.errors()).allMatch(e -> e.suggestion().isEmpty());
        assertThat(report.added()).isEqualTo(1);
    }

    @Test
    void nobodyButHrBringsCareersIn() {
        for (var viewer : company.everybody()) {
            if (!viewer.equals(company.hr)) {
                for (var kind : KINDS) {
                    assertThatThrownBy(() -> files.apply(kind, marked(GOOD.get(kind)), viewer))
                            .isInstanceOf(NotForYou.class);
                    assertThat(ImportService.may(viewer, kind)).isFalse();
                }
            }
        }
    }

    private String state() {
        return text(
                """
                select jsonb_build_array(
                    (select jsonb_agg(to_jsonb(r) order by r.id) from standing r where person_id = :mia),
                    (select jsonb_agg(to_jsonb(r) order by r.id) from education r where person_id = :mia),
                    (select jsonb_agg(to_jsonb(r) order by r.id) from qualification r where person_id = :mia),
                    (select jsonb_agg(to_jsonb(r) order by r.id) from review r where person_id = :mia),
                    (select jsonb_agg(to_jsonb(r) order by r.id) from rating r where person_id = :mia))::text
                """);
    }

    private String text(String sql) {
        return database.sql(sql)
                .bind("mia", company.manager.person())
                .map(row -> String.valueOf(row.get(0, String.class)))
                .one()
                .block();
    }
}
