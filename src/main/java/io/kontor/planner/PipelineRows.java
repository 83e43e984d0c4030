package io.kontor.planner;

import com.fasterxml.uuid.Generators;
import io.kontor.account.Account;
import io.kontor.opportunity.Opportunity;
import io.kontor.product.Product;
import io.kontor.team.Person;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of a pipeline, compared with the opportunities that are there. */
final class PipelineRows {

    private static final Set<String> STAGES = Set.of("prospecting", "engaging", "won", "lost");

    private final Plan plan = new Plan();
    private final List<Opportunity> writes = new ArrayList<>();
    private final Map<String, Opportunity> known;
    private final Map<String, Account> accounts;
    private final Map<String, Product> products;
    private final Map<String, Person> people;
    private final Progress progress;

    PipelineRows(
            Map<String, Opportunity> known,
            Map<String, Account> accounts,
            Map<String, Product> products,
            Map<String, Person> people,
            Progress progress) {
        this.known = known;
        this.accounts = accounts;
        this.products = products;
        this.people = people;
        this.progress = progress;
    }

    Plan read(List<Line> lines) {
        progress.begin(Progress.Stage.CHECKING, lines.size());
        for (var line : lines) {
            try {
                take(line);
            } catch (Refused refused) {
                plan.refuse(refused.error());
            }
            progress.more(1);
        }
        return plan;
    }

    List<Opportunity> writes() {
        return writes;
    }

    /** The accounts that get or change opportunities. */
    List<UUID> touched() {
        return writes.stream().map(Opportunity::account).distinct().toList();
    }

    private void take(Line line) {
        var key = required(line, "key");
        var present = known.get(key);
        var id = present == null ? Generators.timeBasedEpochGenerator().generate() : present.id();
        var wanted =
                new Opportunity(
                        id,
                        key,
                        one(line, "account", accounts).id(),
                        one(line, "product", products).id(),
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
            var like = Likeness.mostLike(line.get(target), byName.keySet()).orElse("");
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
            var like = Likeness.mostLike(stage, STAGES).orElse("");
            throw new Refused(line.error("stage", "NOT_A_CHOICE", like));
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
