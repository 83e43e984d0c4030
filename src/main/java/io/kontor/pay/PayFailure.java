package io.kontor.pay;

/** Why something could not be done with pay; no message says what anybody earns. */
public abstract class PayFailure extends RuntimeException {

    PayFailure(String message) {
        super(message);
    }

    /** An amount that does not fit; the message says why and never what others earn. */
    public static final class UnfitPay extends PayFailure {

        UnfitPay(String message) {
            super(message);
        }
    }

    /** There is no pay of this person for this viewer. */
    public static final class NoSuchPay extends PayFailure {
        NoSuchPay() {
            super("there is no such pay");
        }
    }
}
