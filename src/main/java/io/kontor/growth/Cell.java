package io.kontor.growth;

import java.util.UUID;

/**
 * How many customers of a sector own a product.
 *
 * @param of how many customers there are
 * @param quiet how many of those who do not own it are at risk
 */
record Cell(UUID product, String productName, String sector, long of, long owners, long quiet) {

    public double share() {
        return of == 0 ? 0 : (double) owners / of;
    }
}
