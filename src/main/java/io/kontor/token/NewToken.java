package io.kontor.token;

/**
 * A token at the one moment when its secret can be read.
 *
 * @param secret what to send as {@code Authorization: Bearer …}
 */
public record NewToken(Token token, String secret) {}
