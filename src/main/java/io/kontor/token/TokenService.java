package io.kontor.token;

import com.fasterxml.uuid.Generators;
import io.kontor.change.Change;
import io.kontor.change.ChangeFeed;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.security.ApiScope;
import io.kontor.security.Pass;
import io.kontor.security.Passes;
import io.kontor.security.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to tokens: everybody has their own, and nobody another's. */
@Service
public class TokenService implements Passes {

    /** In days. */
    public static final int LONGEST = 366;

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 100;
    private static final Duration CHECK_EVERY = Duration.ofSeconds(10);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final Tokens tokens;
    private final Write write;
    private final ChangeFeed feed;

    TokenService(Tokens tokens, Write write, ChangeFeed feed) {
        this.tokens = tokens;
        this.write = write;
        this.feed = feed;
    }

    /** The viewer's tokens that were not ended, those too old included, oldest first. */
    public Flux<Token> list(Viewer viewer) {
        return tokens.of(viewer.person());
    }

    /** Tells when any of the viewer's tokens was made or ended. */
    public Flux<Boolean> live(Viewer viewer) {
        return feed.live()
                .filter(batch -> batch.stream().anyMatch(c -> c.entity().equals("token")))
                .map(_ -> true);
    }

    /**
     * Makes a token.
     *
     * @param days until it is worth nothing, from 1 to {@value #LONGEST}
     * @return the token with its secret, or an error {@link UnfitToken}
     */
    public Mono<NewToken> create(Viewer viewer, String name, Set<ApiScope> scopes, int days) {
        var called = name.strip();
        if (called.isEmpty()
                || called.length() > LONGEST_NAME
                || called.chars().anyMatch(Character::isISOControl)) {
            return Mono.error(new UnfitToken(UnfitToken.Why.NAME));
        }
        if (scopes.isEmpty()) {
            return Mono.error(new UnfitToken(UnfitToken.Why.SCOPES));
        }
        if (days < 1 || days > LONGEST) {
            return Mono.error(new UnfitToken(UnfitToken.Why.DAYS));
        }
        return tokens.of(viewer.person())
                .count()
                .filter(count -> count < MOST)
                .switchIfEmpty(Mono.error(() -> new UnfitToken(UnfitToken.Why.TOO_MANY)))
                .flatMap(_ -> make(viewer, called, scopes, days));
    }

    private Mono<NewToken> make(Viewer viewer, String name, Set<ApiScope> scopes, int days) {
        var id = Generators.timeBasedEpochGenerator().generate();
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var until = now.plus(Duration.ofDays(days));
        var token = new Token(id, viewer.person(), name, Set.copyOf(scopes), now, until, null);
        var secret = Secret.make();
        return write.step(step(viewer, name), tokens.add(token, Secret.hash(secret)))
                .thenReturn(new NewToken(token, secret));
    }

    /** Ends one of the viewer's tokens, also in open streams; or an error {@link NoSuchToken}. */
    public Mono<Void> end(Viewer viewer, UUID id) {
        var end =
                tokens.end(viewer.person(), id)
                        .filter(ended -> ended == 1)
                        .switchIfEmpty(Mono.error(NoSuchToken::new));
        return write.step(step(viewer, ""), end).then();
    }

    @Override
    public Mono<Pass> find(String secret) {
        if (!secret.startsWith(Secret.PREFIX)) {
            return Mono.empty();
        }
        return tokens.byHash(Secret.hash(secret)).flatMap(this::noted).map(this::pass);
    }

    private Mono<Token> noted(Token token) {
        var last = token.lastUsedAt();
        return last != null && last.isAfter(Instant.now().minus(NOTED_EVERY))
                ? Mono.just(token)
                : write.apart(tokens.used(token.id())).thenReturn(token);
    }

    private Pass pass(Token token) {
        var told = feed.live().filter(batch -> isEnd(batch, token.id())).onErrorComplete().next();
        var checked =
                Flux.interval(CHECK_EVERY)
                        .onBackpressureDrop()
                        .concatMap(
                                _ -> tokens.alive(token.id()).hasElement().onErrorReturn(true), 1)
                        .filter(alive -> !alive)
                        .next();
        var left = Duration.between(Instant.now(), token.expiresAt());
        return new Pass(
                token.person(),
                token.scopes(),
                Mono.firstWithSignal(told, checked, Mono.delay(left)).then());
    }

    private static boolean isEnd(List<Change> batch, UUID token) {
        return batch.stream()
                .anyMatch(
                        c ->
                                c.record().equals(token)
                                        && (c.operation() == Change.Operation.DELETE
                                                || c.after().get("ended_at") != null));
    }

    private static Step step(Viewer viewer, String label) {
        return Step.of(Step.Kind.EDIT, viewer.person(), label);
    }
}
