package io.kontor.figure;

import io.kontor.account.AccountField;
import io.kontor.listing.Condition;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Figures of the accounts that a query asks for; money is a year's, in the reporting currency.
 *
 * @param value of all of them
 * @param valueAtRisk of those whose health is at risk
 * @param renewals accounts not lost that renew between today and 90 days from now
 * @param valueUnknown of those whose health is unknown
 */
public record Totals(
        long accounts,
        BigDecimal value,
        BigDecimal valueAtRisk,
        long renewals,
        BigDecimal valueUnknown) {

    /** The currency all money is reported in. */
    public static final String CURRENCY = "USD";

    /** The share of the value whose health is unknown, 0 to 1; 0 where there is no value. */
    public double unknownShare() {
        return value.signum() == 0
                ? 0
                : valueUnknown.divide(value, MathContext.DECIMAL64).doubleValue();
    }

    /** A figure; its conditions narrow a query to exactly the accounts that it counts. */
    public enum Figure {
        ACCOUNTS,
        VALUE,
        VALUE_AT_RISK,
        RENEWALS,
        VALUE_UNKNOWN;

        private static final int DAYS = 90;

        /** What to add to the query's conditions. */
        public List<Condition> conditions(LocalDate today) {
            return switch (this) {
                case ACCOUNTS, VALUE -> List.of();
                case VALUE_AT_RISK -> List.of(is(AccountField.HEALTH, "at_risk"));
                case VALUE_UNKNOWN -> List.of(is(AccountField.HEALTH, "unknown"));
                case RENEWALS ->
                        List.of(
                                new Condition.Between(
                                        AccountField.RENEWAL_DATE, today, today.plusDays(DAYS)),
                                is(AccountField.STATUS, "prospect", "active", "notice"));
            };
        }

        private static Condition is(AccountField field, String... codes) {
            return new Condition.OneOf(field, Set.of(codes));
        }
    }
}
