package io.kontor.security;

import reactor.core.publisher.Mono;

/** Who knows the secrets that programs bring instead of a password. */
public interface Passes {

    /** What the secret stands for; empty when it is wrong, too old or was ended. */
    Mono<Pass> find(String secret);
}
