package io.kontor.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number that would take for ever to round is none. */
class DecimalTests {

    @Test
    void numbersAreReadAsTheyAreWritten() {
        assertThat(Decimal.of("1234.50")).isEqualTo(new BigDecimal("1234.50"));
        assertThat(Decimal.of("1e3")).isEqualByComparingTo("1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-400000000", "-1e2000000000", "0e-99999999", "x", ""})
    void whatIsNoneOrEndlessIsRefusedAtOnce(String text) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () ->
                        assertThatThrownBy(() -> Decimal.of(text))
                                .isInstanceOf(NumberFormatException.class));
        var value = AccountField.VALUE;
        if (!text.isEmpty()) {
            assertThatThrownBy(() -> FieldValue.read(value, text)).isInstanceOf(UnfitValue.class);
        }
    }

    @Test
    void noAmountIsStoredAsAnother() {
        assertThat(FieldValue.read(AccountField.VALUE, "1.500")).isEqualTo(new BigDecimal("1.50"));
        assertThatExceptionOfType(UnfitValue.class)
                .isThrownBy(() -> FieldValue.read(AccountField.VALUE, "1.239"))
                .matches(unfit -> unfit.why() == UnfitValue.Why.TOO_PRECISE);
    }
}
