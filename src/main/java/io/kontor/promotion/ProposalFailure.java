package io.kontor.promotion;

import java.math.BigDecimal;

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

    /** One at a time: somebody has an open proposal, or it is being taken back already. */
    public static final class AlreadyOpen extends ProposalFailure {
        AlreadyOpen() {
            super("there is an open proposal for this person already");
        }
    }

    /** Something later about the same person stands on it: a decision, or pay that was entered. */
    public static final class Overtaken extends ProposalFailure {

        private final boolean byPay;

        Overtaken(boolean byPay) {
            super(
                    byPay
                            ? "pay was entered since, which this would undo: choose a day before it"
                            : "a later decision about this person has to be taken back first");
            this.byPay = byPay;
        }

        /** Whether it is pay that was entered since, and no decision. */
        public boolean isByPay() {
            return byPay;
        }
    }

    /** The pay is below the band, or not in its currency; bands are for everybody to read. */
    public static final class BelowMinimum extends ProposalFailure {

        private final transient BigDecimal least;
        private final String currency;

        BelowMinimum(BigDecimal least, String currency) {
            super(
                    "the level is paid at least "
                            + least.stripTrailingZeros().toPlainString()
                            + " "
                            + currency
                            + " a year");
            this.least = least;
            this.currency = currency;
        }

        /** A year, for the share of full time that the person works. */
        public BigDecimal least() {
            return least;
        }

        public String currency() {
            return currency;
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
