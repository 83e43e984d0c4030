package io.kontor.accountpage;

import com.vaadin.flow.component.Component;
import io.kontor.account.Account;
import io.kontor.account.AccountEvent;
import io.kontor.account.AccountService;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The account on an open page, who looks at it, and how to stay current. */
public final class OpenAccount {

    private final AccountService accounts;
    private final Viewer viewer;
    private final Formats formats;
    private Account account;

    OpenAccount(AccountService accounts, Account account, Viewer viewer, Formats formats) {
        this.accounts = accounts;
        this.account = account;
        this.viewer = viewer;
        this.formats = formats;
    }

    public UUID id() {
        return account.id();
    }

    /** The account as this page last heard of it. */
    public Account account() {
        return account;
    }

    void now(Account account) {
        this.account = account;
    }

    public Viewer viewer() {
        return viewer;
    }

    public Formats formats() {
        return formats;
    }

    /** Whether the viewer may do this with this account now. */
    public boolean may(Deed deed) {
        return accounts.may(viewer, deed, account);
    }

    /**
     * Shows something while its component is on the page: reads it at once, and again after each
     * change to this account in one of these tables.
     */
    public <T> void live(
            Component component, Set<String> tables, Supplier<Mono<T>> read, Consumer<T> show) {
        live(component, () -> events(tables), read, show);
    }

    /** The same after any change to this account and what belongs to it. */
    <T> void all(Component component, Supplier<Mono<T>> read, Consumer<T> show) {
        live(component, this::events, read, show);
    }

    private static <T> void live(
            Component component,
            Supplier<Flux<AccountEvent>> events,
            Supplier<Mono<T>> read,
            Consumer<T> show) {
        var asked = new AtomicInteger();
        Runnable afresh =
                () -> {
                    int mine = asked.incrementAndGet();
                    Live.ask(
                            component,
                            Mono.defer(read),
                            found -> {
                                // An older answer may come after a newer one.
                                if (mine == asked.get()) {
                                    show.accept(found);
                                }
                            },
                            _ -> {});
                };
        Live.follow(component, events, _ -> afresh.run(), afresh);
        component.addAttachListener(_ -> afresh.run());
        if (component.isAttached()) {
            afresh.run();
        }
    }

    /** What happens to the account itself; an event without it says that it is out of reach. */
    void follow(Component component, Consumer<AccountEvent> event, Runnable afresh) {
        Live.follow(component, this::events, found -> event.accept(found.getLast()), afresh);
    }

    private Flux<AccountEvent> events() {
        return accounts.live(viewer)
                .flatMapIterable(events -> events)
                .filter(event -> event.id().equals(id()));
    }

    private Flux<AccountEvent> events(Set<String> tables) {
        return events().filter(
                        e -> e.changes().stream().anyMatch(c -> tables.contains(c.entity())));
    }
}
