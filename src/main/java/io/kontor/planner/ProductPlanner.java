package io.kontor.planner;

import com.fasterxml.uuid.Generators;
import io.kontor.account.Decimal;
import io.kontor.product.Product;
import io.kontor.product.Products;
import io.kontor.security.Viewer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The catalogue, by name. */
@Component
class ProductPlanner implements Planner {

    private final Products products;

    ProductPlanner(Products products) {
        this.products = products;
    }

    @Override
    public Kind kind() {
        return Kind.PRODUCTS;
    }

    @Override
    public Mono<Plan> plan(List<Line> lines, Viewer viewer, Progress progress) {
        return products.all()
                .collect(Collectors.toMap(Product::name, Function.identity()))
                .map(known -> plan(lines, known, progress));
    }

    private Plan plan(List<Line> lines, Map<String, Product> known, Progress progress) {
        var plan = new Plan();
        var writes = new ArrayList<Product>();
        progress.begin(Progress.Stage.CHECKING, lines.size());
        for (var line : lines) {
            var price = price(line.get("price"));
            if (line.get("name").isBlank()) {
                plan.refuse(line.error("name", "MISSING", ""));
            } else if (price.isEmpty()) {
                plan.refuse(line.error("price", "NOT_A_NUMBER", ""));
            } else {
                take(line, price.get(), known, plan).ifPresent(writes::add);
            }
            progress.more(1);
        }
        return plan.by(Flux.fromIterable(writes).concatMap(one -> products.put(one).thenReturn(1)));
    }

    private static Optional<Product> take(
            Line line, BigDecimal price, Map<String, Product> known, Plan plan) {
        var name = line.get("name");
        var present = known.get(name);
        if (present == null) {
            var id = Generators.timeBasedEpochGenerator().generate();
            var product = new Product(id, name, line.get("series"), price);
            known.put(name, product);
            plan.add();
            return Optional.of(product);
        }
        var wanted = new Product(present.id(), name, line.get("series"), price);
        int cells =
                (present.series().equals(wanted.series()) ? 0 : 1)
                        + (present.price().compareTo(price) == 0 ? 0 : 1);
        plan.change(cells);
        return cells == 0 ? Optional.empty() : Optional.of(wanted);
    }

    static Optional<BigDecimal> price(String text) {
        try {
            return Optional.of(
                    Decimal.of(text.isBlank() ? "0" : text).setScale(2, RoundingMode.HALF_UP));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
