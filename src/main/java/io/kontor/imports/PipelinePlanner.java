package io.kontor.imports;

import com.fasterxml.uuid.Generators;
import io.kontor.account.Account;
import io.kontor.account.AccountImports;
import io.kontor.opportunity.Opportunities;
import io.kontor.opportunity.Opportunity;
import io.kontor.product.Product;
import io.kontor.product.Products;
import io.kontor.security.Viewer;
import io.kontor.team.Person;
import io.kontor.team.Team;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Opportunities by their key; whoever won most on an account that nobody has yet gets it. */
@Component
class PipelinePlanner implements Planner {

    private static final Set<String> STAGES = Set.of("prospecting", "engaging", "won", "lost");
    private static final int TOGETHER = 5_000;

    private final Opportunities opportunities;
    private final AccountImports accounts;
    private final Products products;
    private final Team team;

    PipelinePlanner(
            Opportunities opportunities, AccountImports accounts, Products products, Team team) {
        this.opportunities = opportunities;
        this.accounts = accounts;
        this.products = products;
        this.team = team;
    }

    @Override
    public Kind kind() {
        return Kind.PIPELINE;
    }

    @Override
    public Mono<Plan> plan(List<Line> lines, Viewer viewer) {
        return Mono.zip(
                        opportunities.all().collect(byKey(Opportunity::externalKey)),
                        accounts.importable(viewer).collect(byKey(Account::name)),
                        products.all().collect(byKey(Product::name)),
                        team.refresh())
                .map(
                        known ->
                                new Work(
                                                within(known.getT1(), known.getT2()),
                                                known.getT2(),
                                                known.getT3(),
                                                known.getT4().people().stream()
                                                        .collect(byKey(Person::name)),
                                                viewer)
                                        .plan(lines));
    }

    /** A key on somebody else's account is unknown, as the account is. */
    private static Map<String, Opportunity> within(
            Map<String, Opportunity> known, Map<String, Account> accounts) {
        var ids = accounts.values().stream().map(Account::id).collect(Collectors.toSet());
        return known.values().stream()
                .filter(o -> ids.contains(o.account()))
                .collect(byKey(Opportunity::externalKey));
    }

    private static <T> java.util.stream.Collector<T, ?, Map<String, T>> byKey(
            Function<T, String> key) {
        return Collectors.toMap(key, Function.identity(), (first, _) -> first);
    }

    /** Why a row cannot be taken. */
    private static final class Refused extends RuntimeException {
        private final transient RowError error;

        Refused(RowError error) {
            super(error.reason());
            this.error = error;
        }
    }

    private final class Work {
        private final Plan plan = new Plan();
        private final List<Opportunity> writes = new ArrayList<>();
        private final Map<String, Opportunity> known;
        private final Map<String, Account> accountsByName;
        private final Map<String, Product> productsByName;
        private final Map<String, Person> people;
        private final Viewer viewer;

        Work(
                Map<String, Opportunity> known,
                Map<String, Account> accountsByName,
                Map<String, Product> productsByName,
                Map<String, Person> people,
                Viewer viewer) {
            this.known = known;
            this.accountsByName = accountsByName;
            this.productsByName = productsByName;
            this.people = people;
            this.viewer = viewer;
        }

        Plan plan(List<Line> lines) {
            for (var line : lines) {
                try {
                    take(line);
                } catch (Refused refused) {
                    plan.refuse(refused.error);
                }
            }
            var touched = writes.stream().map(Opportunity::account).distinct().toList();
            var put =
                    Flux.fromIterable(writes).buffer(TOGETHER).concatMap(opportunities::put).then();
            return plan.by(
                    put.then(opportunities.handToBestAgents(viewer.person(), touched)).then());
        }

        private void take(Line line) {
            var key = required(line, "key");
            var present = known.get(key);
            var id =
                    present == null
                            ? Generators.timeBasedEpochGenerator().generate()
                            : present.id();
            var wanted =
                    new Opportunity(
                            id,
                            key,
                            one(line, "account", accountsByName).id(),
                            one(line, "product", productsByName).id(),
                            agent(line),
                            stage(line),
                            date(line, "engagedOn"),
                            date(line, "closedOn"),
                            value(line));
            put(present, wanted);
        }

        private void put(@Nullable Opportunity present, Opportunity wanted) {
            if (present == null) {
                plan.add();
            } else {
                plan.change(present.says(wanted) ? 0 : 1);
            }
            if (present == null || !present.says(wanted)) {
                writes.add(wanted);
                known.put(wanted.externalKey(), wanted);
            }
        }

        private String required(Line line, String target) {
            if (line.get(target).isBlank()) {
                throw new Refused(line.error(target, "MISSING", ""));
            }
            return line.get(target);
        }

        private <T> T one(Line line, String target, Map<String, T> byName) {
            var found = byName.get(required(line, target));
            if (found == null) {
                var like = Mapping.mostLike(line.get(target), byName.keySet()).orElse("");
                throw new Refused(line.error(target, "UNKNOWN", like));
            }
            return found;
        }

        private @Nullable UUID agent(Line line) {
            return line.get("agent").isBlank() ? null : one(line, "agent", people).id();
        }

        private String stage(Line line) {
            var stage = required(line, "stage").toLowerCase(Locale.ROOT);
            if (!STAGES.contains(stage)) {
                throw new Refused(
                        line.error(
                                "stage",
                                "NOT_A_CHOICE",
                                Mapping.mostLike(stage, STAGES).orElse("")));
            }
            return stage;
        }

        private @Nullable LocalDate date(Line line, String target) {
            try {
                return line.get(target).isBlank() ? null : LocalDate.parse(line.get(target));
            } catch (DateTimeException e) {
                throw new Refused(line.error(target, "NOT_A_DATE", ""));
            }
        }

        private BigDecimal value(Line line) {
            return ProductPlanner.price(line.get("value"))
                    .orElseThrow(() -> new Refused(line.error("value", "NOT_A_NUMBER", "")));
        }
    }
}
