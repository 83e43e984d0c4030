package io.kontor.growth;

/** Nobody is pushed to sell to an account at risk; nothing was written. */
final class AccountAtRisk extends RuntimeException {

    AccountAtRisk() {
        super("the account is at risk: only what the customer asks for is sold there");
    }
}
