package io.kontor.security;

import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * What a secret at the API's door stands for.
 *
 * @param ended completes when it is worth nothing any more, so that open streams end with it
 */
public record Pass(UUID person, Set<ApiScope> scopes, Mono<Void> ended) {}
