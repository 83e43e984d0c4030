package io.kontor.demo;

import io.kontor.account.Account;
import io.kontor.account.AccountField;
import io.kontor.account.AccountService;
import io.kontor.account.FieldEdit;
import io.kontor.listing.AccountLists;
import io.kontor.listing.AccountQuery;
import io.kontor.listing.Condition;
import io.kontor.listing.Page;
import io.kontor.listing.Placed;
import io.kontor.presence.Presence;
import io.kontor.security.Viewer;
import io.kontor.team.Person;
import io.kontor.team.Team;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Simulated colleagues who keep editing, so that a newcomer sees the grid live at once. */
@Component
@ConditionalOnProperty(name = "kontor.busy", havingValue = "true")
class Colleagues implements SmartLifecycle {

    private static final Duration PACE = Duration.ofSeconds(1);
    private static final Duration TYPING = Duration.ofMillis(1_500);

    private final AccountService accounts;
    private final AccountLists lists;
    private final Team team;
    private final Presence presence;
    private final Random random = new Random();
    private final UUID desk = UUID.randomUUID();
    private final Disposable.Swap working = Disposables.swap();

    Colleagues(AccountService accounts, AccountLists lists, Team team, Presence presence) {
        this.accounts = accounts;
        this.lists = lists;
        this.team = team;
        this.presence = presence;
    }

    @Override
    public void start() {
        Flux.interval(PACE)
                .onBackpressureDrop()
                .flatMap(_ -> edit().onErrorComplete(), 3)
                .publish()
                .autoConnect(0, working::update);
    }

    private Mono<Account> edit() {
        var staff = team.now().people().stream().filter(Founding::mayEdit).toList();
        return staff.isEmpty() ? Mono.empty() : edit(staff.get(random.nextInt(staff.size())));
    }

    private Mono<Account> edit(Person person) {
        var viewer = Viewer.of(person);
        var theirs = new Condition.OwnedBy(Set.of(person.id()));
        return lists.page(
                        AccountQuery.ALL.and(theirs), new Page(null, random.nextInt(10), 1), viewer)
                .next()
                .map(Placed::account)
                .flatMap(account -> type(account, viewer));
    }

    private Mono<Account> type(Account account, Viewer viewer) {
        var edit = random.nextInt(4) == 0 ? value(account) : step(account);
        var page =
                new UUID(desk.getMostSignificantBits(), viewer.person().getLeastSignificantBits());
        presence.enter(page, viewer, account.id(), edit.field().key());
        return Mono.delay(TYPING)
                .then(Mono.defer(() -> accounts.edit(account.id(), List.of(edit), viewer)))
                .doFinally(_ -> presence.leave(page));
    }

    private FieldEdit step(Account account) {
        var steps = Vocabulary.CARING;
        return new FieldEdit(
                AccountField.NEXT_STEP,
                account.nextStep(),
                steps.get(random.nextInt(steps.size())));
    }

    private FieldEdit value(Account account) {
        var factor = BigDecimal.valueOf(95 + random.nextInt(11), 2);
        var value = account.value().multiply(factor).setScale(2, RoundingMode.HALF_UP);
        return new FieldEdit(AccountField.VALUE, account.value(), value);
    }

    @Override
    public void stop() {
        working.update(Disposables.disposed());
    }

    @Override
    public boolean isRunning() {
        return working.get() != null && !working.get().isDisposed();
    }
}
