package io.kontor.figure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kontor.account.AccountEvent;
import io.kontor.account.AccountField;
import io.kontor.account.AccountService;
import io.kontor.account.FieldKind;
import io.kontor.change.Change;
import io.kontor.listing.AccountQuery;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Scope;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Totals that follow the database: computed once per node for all who ask the same. */
@Service
public class LiveTotals {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration MIDNIGHT_CHECK = Duration.ofMinutes(5);
    // After a sum that took long the pause is so many times as long: a large table stays usable.
    private static final int REST = 4;
    private static final Set<AccountField> COUNTED =
            EnumSet.of(
                    AccountField.VALUE,
                    AccountField.CURRENCY,
                    AccountField.STATUS,
                    AccountField.HEALTH,
                    AccountField.RENEWAL_DATE,
                    AccountField.OWNER);

    /** Whoever reaches everything asks the same question. */
    private record Question(AccountQuery query, Scope scope, @Nullable UUID viewer) {}

    private final Sums sums;
    private final AccountService accounts;
    private final Team team;
    private final Cache<Question, Flux<Totals>> answers =
            Caffeine.newBuilder()
                    .maximumSize(2_000)
                    .expireAfterAccess(Duration.ofMinutes(10))
                    .build();

    LiveTotals(Sums sums, AccountService accounts, Team team) {
        this.sums = sums;
        this.accounts = accounts;
        this.team = team;
    }

    /** The totals now, and anew at most once a second after a change that may matter. */
    public Flux<Totals> live(AccountQuery query, Viewer viewer) {
        var scope = Access.scope(viewer.role(), Deed.READ);
        var unordered = query.by(List.of());
        var question = new Question(unordered, scope, scope == Scope.ALL ? null : viewer.person());
        return answers.get(question, q -> shared(q.query(), viewer, scope));
    }

    /**
     * How many accounts have each value of a field, most first, at most 500 values.
     *
     * @param field a choice, the sector or the owner
     * @return an error {@link UngroupableField} for another field
     */
    public Mono<List<GroupCount>> groups(AccountField field, AccountQuery query, Viewer viewer) {
        var groupable =
                field.kind() == FieldKind.CHOICE
                        || field == AccountField.SECTOR
                        || field == AccountField.OWNER;
        var scope = Access.scope(viewer.role(), Deed.READ);
        return groupable
                ? sums.groups(field, query, viewer, scope).collectList()
                : Mono.error(() -> new UngroupableField(field));
    }

    private Flux<Totals> shared(AccountQuery query, Viewer viewer, Scope scope) {
        return Flux.merge(reasons(query, viewer), Mono.just(true))
                .onBackpressureLatest()
                .concatMap(_ -> unhurried(query, viewer, scope), 1)
                .distinctUntilChanged()
                .retryWhen(Retry.backoff(Long.MAX_VALUE, PAUSE).maxBackoff(PAUSE.multipliedBy(5)))
                .replay(1)
                .refCount(1, PAUSE.multipliedBy(5));
    }

    private Flux<Totals> unhurried(AccountQuery query, Viewer viewer, Scope scope) {
        return sums.totals(query, viewer, scope, LocalDate.now())
                .elapsed()
                .flatMapMany(
                        timed -> {
                            var rest = Duration.ofMillis(timed.getT1() * REST);
                            var pause = rest.compareTo(PAUSE) > 0 ? rest : PAUSE;
                            return Flux.concat(
                                    Mono.just(timed.getT2()),
                                    Mono.delay(pause).then(Mono.<Totals>empty()));
                        });
    }

    private Flux<?> reasons(AccountQuery query, Viewer viewer) {
        var fields = EnumSet.copyOf(COUNTED);
        query.conditions().forEach(condition -> fields.add(condition.field()));
        var events =
                accounts.live(viewer)
                        .filter(batch -> batch.stream().anyMatch(e -> matters(e, fields)));
        return Flux.merge(events, team.live(), Flux.interval(MIDNIGHT_CHECK).onBackpressureDrop());
    }

    private static boolean matters(AccountEvent event, Set<AccountField> fields) {
        return event.changes().stream()
                        .anyMatch(
                                change ->
                                        change.operation() != Change.Operation.UPDATE
                                                || !change.record().equals(event.id()))
                || event.fields().stream().anyMatch(fields::contains);
    }
}
