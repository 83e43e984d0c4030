package io.kontor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a number where somebody types one. */
class FormatsTests {

    private static final Formats ENGLISH =
            new Formats(Locale.forLanguageTag("en-GB"), ZoneOffset.UTC);
    private static final Formats BOKMAL =
            new Formats(Locale.forLanguageTag("nb-NO"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "125|125",
                "1,250|1250",
                "1 250|1250",
                "1\u00a0250\u00a0000|1250000",
                "1'250.5|1250.5",
                "\u2212125.25|-125.25",
                "1250000|1250000"
            })
    void groupsOfThreeAreRead(String typed, BigDecimal number) {
        assertThat(ENGLISH.number(typed)).contains(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,5|12.5",
                "-5|-5",
                "\u22125,5|-5.5",
                "1 250,5|1250.5",
                "1\u00a0250|1250",
                "1\u202f250|1250"
            })
    void eachLanguageHasItsSigns(String typed, BigDecimal number) {
        assertThat(BOKMAL.number(typed)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 5",
                "12'5",
                "12,5",
                "1,25",
                "1 2 3",
                "1234 567",
                "12 5000",
                "1 25 000",
                "",
                "-",
                "1.250.000",
                "12 500 0",
                "kr 5",
                "1,250 000x",
                "NaN",
                "\u221e",
                "1E5",
                "1E999999999",
                "--5",
                "5-",
                "\u0661"
            })
    void whatCouldBeAnotherNumberIsNone(String typed) {
        assertThat(ENGLISH.number(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 5", "12'5", "1.250", "12.5", "1 25", "1 250 5"})
    void norIsItInBokmal(String typed) {
        assertThat(BOKMAL.number(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.250, false", "1.25, true", "1250.5, true", "0.125, false"})
    void anAmountHasTwoDecimalsAtMost(String typed, boolean isOne) {
        assertThat(ENGLISH.typedAmount(typed).isPresent()).isEqualTo(isOne);
    }
}
