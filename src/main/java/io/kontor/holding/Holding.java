package io.kontor.holding;

import io.kontor.record.RecordField;
import io.kontor.record.RecordTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product that an account owns.
 *
 * @param value a year's worth of it, in its currency
 * @param fit good, partial, poor or unassessed
 * @param fitOn when that was judged; null while it was not
 */
public record Holding(
        UUID id,
        UUID account,
        UUID product,
        String productName,
        int quantity,
        BigDecimal value,
        String currency,
        LocalDate since,
        @Nullable LocalDate until,
        String fit,
        String fitReason,
        @Nullable LocalDate fitOn) {

    public static final RecordField PRODUCT =
            RecordField.reference("product", "product_id").always();
    public static final RecordField QUANTITY = RecordField.whole("quantity", "quantity", 1_000_000);
    public static final RecordField VALUE = RecordField.money("value", "value");
    public static final RecordField CURRENCY = RecordField.currency();
    public static final RecordField SINCE = RecordField.date("since", "since").always();
    public static final RecordField UNTIL = RecordField.date("until", "until");
    public static final RecordField FIT =
            RecordField.choice("fit", "fit", List.of("good", "partial", "poor", "unassessed"));
    public static final RecordField FIT_REASON = RecordField.text("fitReason", "fit_reason", 500);

    /** Where holdings are kept. */
    public static final RecordTable TABLE =
            new RecordTable(
                    "holding",
                    List.of(PRODUCT, QUANTITY, VALUE, CURRENCY, SINCE, UNTIL, FIT, FIT_REASON));

    /** The value of a field. */
    public @Nullable Object of(RecordField field) {
        return switch (field.key()) {
            case "product" -> product;
            case "quantity" -> quantity;
            case "value" -> value;
            case "currency" -> currency;
            case "since" -> since;
            case "until" -> until;
            case "fit" -> fit;
            default -> fitReason;
        };
    }
}
