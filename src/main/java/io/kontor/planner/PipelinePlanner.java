package io.kontor.planner;

import io.kontor.account.Account;
import io.kontor.account.AccountImports;
import io.kontor.opportunity.BestAgents;
import io.kontor.opportunity.Opportunities;
import io.kontor.opportunity.Opportunity;
import io.kontor.product.Product;
import io.kontor.product.Products;
import io.kontor.security.Viewer;
import io.kontor.team.Person;
import io.kontor.team.Team;
import io.kontor.ui.Live;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Opportunities by their key; whoever won most on an account that nobody has yet gets it. */
@Component
class PipelinePlanner implements Planner {

    private final Opportunities opportunities;
    private final BestAgents bestAgents;
    private final AccountImports accounts;
    private final Products products;
    private final Team team;

    PipelinePlanner(
            Opportunities opportunities,
            BestAgents bestAgents,
            AccountImports accounts,
            Products products,
            Team team) {
        this.opportunities = opportunities;
        this.bestAgents = bestAgents;
        this.accounts = accounts;
        this.products = products;
        this.team = team;
    }

    @Override
    public Kind kind() {
        return Kind.PIPELINE;
    }

    @Override
    public Mono<Plan> plan(List<Line> lines, Viewer viewer, Progress progress) {
        return Mono.zip(
                        opportunities.all().collect(byKey(Opportunity::externalKey)),
                        accounts.importable(viewer).collect(byKey(Account::name)),
                        products.all().collect(byKey(Product::name)),
                        people())
                .publishOn(Schedulers.fromExecutor(Live.threads()))
                .map(
                        k ->
                                new PipelineRows(
                                        within(k.getT1(), k.getT2()),
                                        k.getT2(),
                                        k.getT3(),
                                        k.getT4(),
                                        progress))
                .flatMap(rows -> plan(rows, lines, viewer));
    }

    private Mono<Map<String, Person>> people() {
        return team.refresh().map(all -> all.people().stream().collect(byKey(Person::name)));
    }

    /** A key on somebody else's account is unknown, as the account is. */
    private static Map<String, Opportunity> within(
            Map<String, Opportunity> known, Map<String, Account> accounts) {
        var ids = accounts.values().stream().map(Account::id).collect(Collectors.toSet());
        return known.values().stream()
                .filter(o -> ids.contains(o.account()))
                .collect(byKey(Opportunity::externalKey));
    }

    private static <T> Collector<T, ?, Map<String, T>> byKey(Function<T, String> key) {
        return Collectors.toMap(key, Function.identity(), (first, _) -> first);
    }

    private Mono<Plan> plan(PipelineRows rows, List<Line> lines, Viewer viewer) {
        var plan = rows.read(lines);
        var put =
                Flux.fromIterable(rows.writes())
                        .buffer(TOGETHER)
                        .concatMap(some -> opportunities.put(some).thenReturn(some.size()));
        var hand = bestAgents.handOver(viewer.person(), rows.touched());
        plan.by(put.concatWith(hand.thenReturn(0)));
        return bestAgents
                .wouldGo(viewer.person(), rows.touched(), rows.writes())
                .collectList()
                .doOnNext(handovers -> plan.also("HANDED_OVER", handovers))
                .thenReturn(plan);
    }
}
