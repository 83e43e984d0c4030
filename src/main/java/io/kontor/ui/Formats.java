package io.kontor.ui;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers, money and dates as a reader of this language expects them. */
public record Formats(Locale locale, ZoneId zone) {

    private static final int LONGEST = 40;
    private static final Pattern BEFORE_GROUP =
            Pattern.compile("(?<=\\d)[\\s\\u00a0\\u2009\\u202f'\u2019](?=\\d{3}(?!\\d))");

    /** As the person at this page expects them, in the time zone of their browser. */
    public static Formats of(UI ui) {
        var zone = ui.getPage().getExtendedClientDetails().getTimeZoneId();
        return new Formats(ui.getLocale(), zone == null ? ZoneId.systemDefault() : ZoneId.of(zone));
    }

    /** As the person expects them whose page is being built. */
    public static Formats here() {
        return of(UI.getCurrent());
    }

    /** An amount without its currency: 420,000 or, where there are cents, 420,000.50. */
    public String amount(BigDecimal amount) {
        var format = NumberFormat.getNumberInstance(locale);
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : 2);
        format.setMaximumFractionDigits(whole ? 0 : 2);
        return format.format(amount);
    }

    /** A large amount in short: 48.2M. */
    public String compact(BigDecimal amount) {
        var format = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
        format.setMaximumFractionDigits(amount.compareTo(BigDecimal.valueOf(1_000)) < 0 ? 0 : 1);
        return format.format(amount);
    }

    public String count(long count) {
        return NumberFormat.getIntegerInstance(locale).format(count);
    }

    /** A measured number with so many digits behind the point: 0.50. */
    public String decimal(double number, int digits) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }

    public String percent(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }

    public String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(moment);
    }

    /**
     * A number as somebody types it here: its groups apart by the sign of the language, a blank or
     * an apostrophe, if at all, and of three digits each: 12 5 is not 125.
     */
    public Optional<BigDecimal> number(String typed) {
        var signs = DecimalFormatSymbols.getInstance(locale);
        var group = String.valueOf(signs.getGroupingSeparator());
        var text = BEFORE_GROUP.matcher(typed.strip()).replaceAll(group);
        boolean isNegative = text.startsWith("-") || text.startsWith("\u2212");
        var digits = isNegative ? text.substring(1) : text;
        return isPlain(digits, signs)
                ? read(digits, digits.contains(group)).map(n -> isNegative ? n.negate() : n)
                : Optional.empty();
    }

    /** Without exponents, infinity and the like, which a parser reads but nobody types. */
    private static boolean isPlain(String digits, DecimalFormatSymbols signs) {
        return digits.length() <= LONGEST
                && digits.chars()
                        .allMatch(
                                c ->
                                        c >= '0' && c <= '9'
                                                || c == signs.getGroupingSeparator()
                                                || c == signs.getDecimalSeparator());
    }

    /**
     * An amount as somebody types it here, with two decimals at most: 1.250 may be a group of three
     * in another language, and is none.
     */
    public Optional<BigDecimal> typedAmount(String typed) {
        return number(typed).filter(amount -> amount.scale() <= 2);
    }

    /** Strictly, what could be in groups must be; so what has none is read without. */
    private Optional<BigDecimal> read(String text, boolean inGroups) {
        var format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setParseBigDecimal(true);
        format.setGroupingUsed(inGroups);
        format.setStrict(true);
        var place = new ParsePosition(0);
        var number = (BigDecimal) format.parse(text, place);
        return number != null && place.getIndex() == text.length()
                ? Optional.of(number)
                : Optional.empty();
    }
}
