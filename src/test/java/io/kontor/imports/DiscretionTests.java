package io.kontor.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.planner.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of a file of pay nothing that could be an amount is kept as an error row. */
class DiscretionTests {

    @Test
    void aFileWithoutHeadingsHasARowOfPayThere() {
        var headings = List.of("mia", "2024-01-01", "731 234", "NOK", "half a million", "65,5", "");
        var sheet = new Sheet(headings, List.of(List.of("ask", "2024-02-01", "651000", "SEK")));
        var mapping =
                new Mapping(
                        Map.of(
                                "employee",
                                "mia",
                                "from",
                                "2024-01-01",
                                "amount",
                                "731 234",
                                "currency",
                                "NOK"),
                        Map.of());
        var shown = Discretion.shown(Kind.SALARIES, sheet, mapping);
        assertThat(shown.headings())
                .containsExactly("mia", "2024-01-01", "•••", "NOK", "•••", "•••", "");
        assertThat(shown.rows().getFirst())
                .containsExactly("ask", "2024-02-01", "", "SEK", "", "", "");
    }

    @Test
    void headingsThatAreKnownAreKeptAndThoseOfOtherFilesAllAre() {
        var headings = List.of("Employee", "Valid from", "Annual salary", "Currency");
        var sheet = new Sheet(headings, List.of());
        var mapping = Mapping.guess(Kind.SALARIES, headings);
        assertThat(Discretion.shown(Kind.SALARIES, sheet, mapping).headings()).isEqualTo(headings);
        var accounts = new Sheet(List.of("731234", "half a million"), List.of());
        assertThat(Discretion.shown(Kind.ACCOUNTS, accounts, mapping)).isEqualTo(accounts);
    }
}
