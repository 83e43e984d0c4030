package io.kontor.account;

import java.math.BigDecimal;

/** Numbers as people and programs write them, never ones that take for ever to round. */
public final class Decimal {

    private static final int LONGEST = 60;
    private static final int MOST_PLACES = 40;

    private Decimal() {}

    /**
     * What a text says.
     *
     * @throws NumberFormatException where it is no number, or one with very many places
     */
    public static BigDecimal of(String text) {
        if (text.length() > LONGEST) {
            throw new NumberFormatException("too long");
        }
        var number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > MOST_PLACES) {
            throw new NumberFormatException("too many places");
        }
        return number;
    }
}
