package io.kontor.growth;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A product that an account does not own and others like it do.
 *
 * @param like who is meant by like it: of the same sector and size, or of one of them
 * @param of how many such accounts there are within reach, the account left out
 * @param owners how many of these own the product
 * @param worth what owners pay a year in the reporting currency, in the middle
 */
record Gap(
        UUID account,
        UUID product,
        String productName,
        Like like,
        String sector,
        String tier,
        long of,
        long owners,
        BigDecimal worth) {

    /** What accounts have in common. */
    public enum Like {
        SECTOR_AND_SIZE,
        SECTOR,
        SIZE
    }

    public double share() {
        return of == 0 ? 0 : (double) owners / of;
    }
}
