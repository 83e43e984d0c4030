package io.kontor.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Kontor;
import io.kontor.planner.Kind;
import io.kontor.security.Viewer;
import io.kontor.step.Undo;
import io.kontor.team.Role;
import io.kontor.team.Team;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * No file makes an account a parent of itself, and the check says so before anything is written.
 */
@SpringBootTest(
        classes = Kontor.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kontor.demo=true")
class CircleTests {

    private static final String HEAD = "account,subsidiary_of\n";

    @Autowired ImportService imports;
    @Autowired Undo undo;
    @Autowired Team team;
    private Bringing files;
    private Viewer director;

    @BeforeEach
    void connect() {
        files = new Bringing(imports);
        var person =
                team.now().people().stream().filter(p -> p.role() == Role.DIRECTOR).findFirst();
        director = person.map(p -> new Viewer(p.id(), p.name(), p.role())).orElseThrow();
    }

    @Test
    void rowsInACircleStayOutAndWhatHangsBelowThem() {
        var file = HEAD + "ZzA,\nZzP,ZzQ\nZzQ,ZzP\nZzR,ZzR\nZzS,ZzP\nZzT,ZzS\nZzB,ZzA\n";
        var report = same(file);
        assertThat(report.added()).isEqualTo(2);
        assertThat(Bringing.errors(report))
                .containsExactlyInAnyOrder(
                        "3 parent IN_A_CIRCLE",
                        "4 parent IN_A_CIRCLE",
                        "5 parent IN_A_CIRCLE",
                        "6 parent UNKNOWN",
                        "7 parent UNKNOWN");
        takeBack(report);
    }

    @Test
    void aCircleWithAccountsThatAreThereIsFoundToo() {
        var there = same(HEAD + "ZzC,ZzD\nZzD,ZzE\nZzE,\nZzF,\n");
        assertThat(there.errors()).isEmpty();
        var closed = same(HEAD + "ZzE,ZzN\nZzN,ZzC\nZzF,ZzE\n");
        assertThat(Bringing.errors(closed))
                .containsExactlyInAnyOrder("2 parent IN_A_CIRCLE", "3 parent IN_A_CIRCLE");
        assertThat(closed.changed()).isOne();
        takeBack(closed);
        var turned = same(HEAD + "ZzE,ZzC\nZzC,ZzF\n");
        assertThat(turned.errors()).isEmpty();
        assertThat(turned.changed()).isEqualTo(2);
    }

    @Test
    void aRowThatStaysOutKeepsItsParentAndSoMayCloseACircle() {
        var there = same(HEAD + "ZzG,ZzH\nZzH,\n");
        var report = same(HEAD + "ZzG,Nowhere\nZzH,ZzG\n");
        assertThat(Bringing.errors(report))
                .containsExactlyInAnyOrder("2 parent UNKNOWN", "3 parent IN_A_CIRCLE");
        takeBack(there);
    }

    /** What the check says and the import then does. */
    private ImportReport same(String file) {
        var would = files.check(Kind.ACCOUNTS, file, director);
        var done = files.apply(Kind.ACCOUNTS, file, director);
        assertThat(Bringing.errors(would)).isEqualTo(Bringing.errors(done));
        assertThat(would.added()).isEqualTo(done.added());
        assertThat(would.changed()).isEqualTo(done.changed());
        return done;
    }

    private void takeBack(ImportReport report) {
        undo.undo(Objects.requireNonNull(report.step()), director).block();
    }
}
