package io.kontor.growth;

import io.kontor.record.RecordField;
import io.kontor.record.RecordTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something more that a customer could buy, and why somebody thinks so.
 *
 * @param worth the value in the reporting currency
 * @param quiet whether the account is at risk, so that nobody is pushed to sell there
 */
record Idea(
        UUID id,
        UUID account,
        String accountName,
        @Nullable UUID product,
        @Nullable String productName,
        String title,
        BigDecimal value,
        String currency,
        BigDecimal worth,
        Stage stage,
        String nextStep,
        String source,
        String reason,
        UUID owner,
        LocalDate raisedOn,
        @Nullable LocalDate closedOn,
        boolean quiet) {

    public static final RecordField PRODUCT = RecordField.reference("product", "product_id");
    public static final RecordField TITLE = RecordField.text("title", "title", 300).always();
    public static final RecordField VALUE = RecordField.money("value", "value");
    public static final RecordField CURRENCY = RecordField.currency();
    public static final RecordField STAGE =
            RecordField.choice(
                    "stage", "stage", Arrays.stream(Stage.values()).map(Stage::code).toList());
    public static final RecordField NEXT_STEP = RecordField.text("nextStep", "next_step", 500);
    public static final RecordField SOURCE =
            RecordField.choice("source", "source", List.of("gap", "request", "use"));
    public static final RecordField REASON = RecordField.text("reason", "reason", 500);

    /** Where ideas are kept. */
    public static final RecordTable TABLE =
            new RecordTable(
                    "idea",
                    List.of(TITLE, PRODUCT, VALUE, CURRENCY, STAGE, NEXT_STEP, SOURCE, REASON));

    /** The value of a field. */
    public @Nullable Object of(RecordField field) {
        return switch (field.key()) {
            case "product" -> product;
            case "title" -> title;
            case "value" -> value;
            case "currency" -> currency;
            case "stage" -> stage.code();
            case "nextStep" -> nextStep;
            case "source" -> source;
            default -> reason;
        };
    }
}
