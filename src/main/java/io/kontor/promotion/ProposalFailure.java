package io.kontor.promotion;

/** Why something could not be done with a proposal. */
public abstract class ProposalFailure extends RuntimeException {

    ProposalFailure(String message) {
        super(message);
    }

    /** There is none for this viewer, and never was: the answer is the same. */
    public static final class NoSuchProposal extends ProposalFailure {
        NoSuchProposal() {
            super("there is no such proposal");
        }
    }

    /** Somebody acted meanwhile, or it is not the moment for this. */
    public static final class Moved extends ProposalFailure {
        Moved() {
            super("somebody acted meanwhile");
        }
    }

    /** It is somebody else's turn: nobody decides what they proposed or approves twice. */
    public static final class NotYours extends ProposalFailure {
        NotYours() {
            super("somebody else has to do that");
        }
    }

    /** Something is missing or does not fit. */
    public static final class Unfit extends ProposalFailure {
        Unfit(String message) {
            super(message);
        }
    }
}
