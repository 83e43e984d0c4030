package io.kontor.ui;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/** Numbers, money and dates as a reader of this language expects them. */
public record Formats(Locale locale, ZoneId zone) {

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

    /** A number as somebody types it here: with or without grouping, a point or a comma. */
    public Optional<BigDecimal> number(String typed) {
        var text = typed.strip().replaceAll("[\\s\\u00a0\\u202f']", "").replace('\u2212', '-');
        var format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setParseBigDecimal(true);
        format.setStrict(true);
        var place = new ParsePosition(0);
        var number = (BigDecimal) format.parse(text, place);
        return number != null && place.getIndex() == text.length()
                ? Optional.of(number)
                : Optional.empty();
    }
}
