package io.kontor.renewal;

import io.kontor.record.RecordField;
import io.kontor.record.RecordTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision of a customer to stay or not.
 *
 * @param value what is at stake, in its currency
 * @param worth the same in the reporting currency
 * @param health the state of the account now; null for those who may not know it
 * @param outcomeValue what stayed of the value; null while it is open
 * @param reason why it ended so
 */
record Renewal(
        UUID id,
        UUID account,
        String accountName,
        String tier,
        UUID owner,
        LocalDate dueOn,
        BigDecimal value,
        String currency,
        BigDecimal worth,
        Call call,
        @Nullable LocalDate calledOn,
        @Nullable UUID calledBy,
        Outcome outcome,
        @Nullable LocalDate outcomeOn,
        @Nullable BigDecimal outcomeValue,
        String reason,
        @Nullable String health) {

    public static final RecordField DUE_ON = RecordField.date("dueOn", "due_on").always();
    public static final RecordField VALUE = RecordField.money("value", "value");
    public static final RecordField CURRENCY = RecordField.currency();
    public static final RecordField CALL =
            RecordField.choice(
                    "call", "call", Arrays.stream(Call.values()).map(Call::code).toList());
    public static final RecordField REASON = RecordField.text("reason", "reason", 1_000);

    /** Where renewals are kept. */
    public static final RecordTable TABLE =
            new RecordTable("renewal", List.of(DUE_ON, VALUE, CURRENCY, CALL, REASON));

    /** How a call and the health of the account contradict each other. */
    public enum Mismatch {
        NONE,
        /** Expected to stay although the account is at risk. */
        TOO_BRIGHT,
        /** Expected to leave although the account is healthy. */
        TOO_DARK
    }

    public boolean isOpen() {
        return outcome == Outcome.OPEN;
    }

    public Mismatch mismatch() {
        if (!isOpen() || health == null) {
            return Mismatch.NONE;
        }
        if (call.isBright() && health.equals("at_risk")) {
            return Mismatch.TOO_BRIGHT;
        }
        var dark = call == Call.AT_RISK || call == Call.LOST;
        return dark && health.equals("healthy") ? Mismatch.TOO_DARK : Mismatch.NONE;
    }

    public List<Checkpoint> checkpoints(LocalDate today) {
        return List.of(Checkpoint.first(this, today), Checkpoint.second(this, today));
    }

    /** Within this many days of it nobody may be unsure. */
    public boolean mustBeCalled(LocalDate today) {
        return !dueOn.isAfter(today.plusDays(Checkpoint.SECOND));
    }

    /** The value of a field. */
    public Object of(RecordField field) {
        return switch (field.key()) {
            case "dueOn" -> dueOn;
            case "value" -> value;
            case "currency" -> currency;
            case "call" -> call.code();
            default -> reason;
        };
    }
}
