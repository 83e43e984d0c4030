package io.kontor.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.planner.Kind;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Parents in a file of accounts: what cannot be a family is said before anything is written. */
@OnlyTheServices
class FamilyTests {

    @Autowired Company company;
    @Autowired ImportService imports;

    private final String own = "F" + UUID.randomUUID();

    @BeforeEach
    void found() {
        company.found();
    }

    private ImportReport bring(String rows, boolean checked) {
        var text = "account,parent\n" + rows.replace("~", own + " ");
        var bringing = new Bringing(imports);
        return checked
                ? bringing.check(Kind.ACCOUNTS, text, company.manager)
                : bringing.apply(Kind.ACCOUNTS, text, company.manager);
    }

    @Test
    void aCircleStaysOutAndTheRestComesIn() {
        var rows = "~A,~B\n~B,~A\n~C,~C\n~D,\n~E,~D\n~F,~A\n~G,~F\n";
        var told = bring(rows, true);
        assertThat(Bringing.errors(told))
                .containsExactlyInAnyOrder(
                        "2 parent CIRCLE",
                        "3 parent CIRCLE",
                        "4 parent CIRCLE",
                        "7 parent LEFT_OUT",
                        "8 parent LEFT_OUT");
        assertThat(told.added()).isEqualTo(2);
        var done = bring(rows, false);
        assertThat(Bringing.errors(done)).isEqualTo(Bringing.errors(told));
        assertThat(done.added()).isEqualTo(2);
    }

    @Test
    void aCircleIsFoundThroughWhatIsThereAlready() {
        bring("~A,\n~B,~A\n~C,~B\n", false);
        assertThat(Bringing.errors(bring("~A,~C\n", true))).containsExactly("2 parent CIRCLE");
        assertThat(Bringing.errors(bring("~A,~C\n", false))).containsExactly("2 parent CIRCLE");
    }

    @Test
    void aChildOfWhatIsRefusedStaysOutWithIt() {
        assertThat(Bringing.errors(bring("~A,~B\n~B,Nobody at all\n", false)))
                .containsExactlyInAnyOrder("2 parent LEFT_OUT", "3 parent UNKNOWN");
    }
}
