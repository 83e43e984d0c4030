package io.kontor.draft;

/** A draft refused something; nothing was written. */
public sealed class DraftFailure extends RuntimeException {

    private DraftFailure(String message) {
        super(message);
    }

    /** There is none, or none that the viewer knows of. */
    public static final class NoSuchDraft extends DraftFailure {
        NoSuchDraft() {
            super("there is no such draft");
        }
    }

    /** Somebody changed it meanwhile, or it is not the moment for this. */
    public static final class Moved extends DraftFailure {
        Moved() {
            super("it was changed meanwhile, or it is not the moment for this");
        }
    }

    /** That is not something this person may move, or approve. */
    public static final class NotYours extends DraftFailure {
        NotYours() {
            super("that is not yours to move or to approve");
        }
    }

    /** It makes no sense. */
    public static final class Unfit extends DraftFailure {

        private final Why why;

        Unfit(Why why) {
            super("refused: " + why);
            this.why = why;
        }

        /** What is wrong with it. */
        public enum Why {
            UNNAMED,
            UNKNOWN,
            CIRCLE,
            NOTHING_MOVES,
            PAST,
            EMPTY
        }

        public Why why() {
            return why;
        }
    }
}
