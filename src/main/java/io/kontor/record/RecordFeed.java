package io.kontor.record;

import io.kontor.account.AccountService;
import io.kontor.security.Viewer;
import java.util.Set;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;

/** Tells a page that lists records when to read again. */
@Service
public class RecordFeed {

    private final AccountService accounts;

    RecordFeed(AccountService accounts) {
        this.accounts = accounts;
    }

    /** Something after each change in one of these tables, whoever reaches it. */
    public Flux<Boolean> live(Viewer viewer, Set<String> tables) {
        return accounts.live(viewer)
                .filter(
                        events ->
                                events.stream()
                                        .flatMap(event -> event.changes().stream())
                                        .anyMatch(change -> tables.contains(change.entity())))
                .map(_ -> true);
    }
}
