package io.kontor.organisation;

/** A change of the organisation would break one of its rules; nothing was written. */
public final class RefusedMove extends RuntimeException {

    /** Which rule. */
    public enum Why {
        CIRCLE,
        TWO_HOLDERS,
        PAST,
        NOBODY_ABOVE,
        UNKNOWN_PERSON,
        RULE
    }

    private final Why why;

    public RefusedMove(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** Names the rule that the database refused a change by; anything else stays as it is. */
    public static Throwable of(Throwable failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        var state =
                cause instanceof io.r2dbc.spi.R2dbcException e
                        ? String.valueOf(e.getSqlState())
                        : "";
        var message = String.valueOf(cause.getMessage());
        return switch (state) {
            case "KO001" -> new RefusedMove(Why.CIRCLE, message);
            case "KO003" ->
                    new RefusedMove(
                            message.contains("two holders") ? Why.TWO_HOLDERS : Why.RULE, message);
            default -> failure;
        };
    }
}
