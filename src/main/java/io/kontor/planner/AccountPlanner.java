package io.kontor.planner;

import io.kontor.account.Account;
import io.kontor.account.AccountImports;
import io.kontor.security.Viewer;
import io.kontor.ui.Live;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Accounts by name; a parent may come later in the same file. */
@Component
class AccountPlanner implements Planner {

    private final AccountImports accounts;

    AccountPlanner(AccountImports accounts) {
        this.accounts = accounts;
    }

    @Override
    public Kind kind() {
        return Kind.ACCOUNTS;
    }

    @Override
    public Mono<Plan> plan(List<Line> lines, Viewer viewer, Progress progress) {
        var mine = accounts.importable(viewer).collectList();
        var names = accounts.readable(viewer).collect(Collectors.toSet());
        return Mono.zip(mine, names, parents(lines))
                .publishOn(Schedulers.fromExecutor(Live.threads()))
                .map(t -> new AccountRows(t.getT1(), t.getT2(), t.getT3(), viewer, progress))
                .map(rows -> plan(rows, lines));
    }

    private Mono<Map<UUID, UUID>> parents(List<Line> lines) {
        return lines.stream().allMatch(line -> line.get("parent").isBlank())
                ? Mono.just(Map.of())
                : accounts.parents();
    }

    private Plan plan(AccountRows rows, List<Line> lines) {
        var plan = rows.read(lines);
        plan.also("YOURS", rows.added().stream().map(Account::name).toList());
        var add =
                Flux.fromIterable(rows.added())
                        .buffer(TOGETHER)
                        .concatMap(some -> accounts.add(some).thenReturn(some.size()));
        var change = rows.levels().concatMap(some -> accounts.change(some).thenReturn(some.size()));
        return plan.by(add.concatWith(change));
    }
}
