package io.kontor.personnel;

import com.fasterxml.uuid.Generators;
import io.kontor.pay.Pay.Salary;
import io.kontor.planner.Likeness;
import io.kontor.planner.Line;
import io.kontor.planner.Meaning;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** What a row says somebody is paid; no message repeats an amount. */
record SalaryRow(Line line, Salary salary) {

    private static final String NUMBER = "-?\\d{1,12}([.,]\\d{1,2}|\\.\\d{4,20})?";
    private static final BigDecimal MOST = new BigDecimal("9999999999.99");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LEAST_SHARE = new BigDecimal("0.01");

    static SalaryRow read(Meaning row, UUID person, Set<String> currencies) {
        row.required("from");
        var from = row.date("from").orElseThrow();
        var amount = amount(row);
        var id = Generators.timeBasedEpochGenerator().generate();
        return new SalaryRow(
                row.line(),
                new Salary(id, person, from, amount, currency(row, currencies), fullTime(row), ""));
    }

    private static BigDecimal amount(Meaning row) {
        row.required("amount");
        var amount = number(row, "amount").setScale(2, RoundingMode.HALF_UP);
        if (amount.signum() <= 0 || amount.compareTo(MOST) > 0) {
            throw row.refused("amount", "OUT_OF_RANGE");
        }
        return amount;
    }

    /**
     * As 650000, 650 000 or 650 000,50; more decimals are those of a workbook. After a dot or comma
     * three digits could be thousands, so they are no number.
     */
    private static BigDecimal number(Meaning row, String target) {
        var text = row.line().get(target).replaceAll("[\\s\u00a0\u202f%]", "");
        if (!text.matches(NUMBER)) {
            throw row.refused(target, "NOT_A_NUMBER");
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    private static String currency(Meaning row, Set<String> currencies) {
        var code = row.required("currency").strip().toUpperCase(Locale.ROOT);
        if (!currencies.contains(code)) {
            throw row.refused(
                    "currency", "NOT_A_CHOICE", Likeness.mostLike(code, currencies).orElse(""));
        }
        return code;
    }

    /** A share of full time, or the same in per cent. */
    private static BigDecimal fullTime(Meaning row) {
        if (!row.has("fullTime")) {
            return BigDecimal.ONE;
        }
        var said = number(row, "fullTime");
        var share = said.compareTo(BigDecimal.ONE) > 0 ? said.divide(HUNDRED) : said;
        if (share.compareTo(LEAST_SHARE) < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw row.refused("fullTime", "OUT_OF_RANGE");
        }
        return share.setScale(2, RoundingMode.HALF_UP);
    }

    /** How many of its cells differ from what is there. */
    int cellsUnlike(Salary other) {
        return (salary.amount().compareTo(other.amount()) == 0 ? 0 : 1)
                + (salary.currency().equals(other.currency()) ? 0 : 1)
                + (salary.fullTime().compareTo(other.fullTime()) == 0 ? 0 : 1);
    }

    /** Whom and from when, which is what makes it the one it is. */
    static String identity(Salary salary) {
        return salary.person() + " " + salary.from();
    }
}
