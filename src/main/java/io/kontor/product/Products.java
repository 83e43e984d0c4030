package io.kontor.product;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The catalogue. Writing belongs inside a {@link io.kontor.change.Write} step. */
@Repository
public class Products {

    private final DatabaseClient database;

    Products(DatabaseClient database) {
        this.database = database;
    }

    public Flux<Product> all() {
        return database.sql("select id, name, series, price from product order by name")
                .map(Products::product)
                .all();
    }

    /** Adds a product, or gives the one of this id these facts. */
    public Mono<Void> put(Product product) {
        return database.sql(
                        """
                        insert into product (id, external_key, name, series, price)
                        values (:id, :name, :name, :series, :price)
                        on conflict (id) do update
                        set name = excluded.name, series = excluded.series, price = excluded.price
                        """)
                .bind("id", product.id())
                .bind("name", product.name())
                .bind("series", product.series())
                .bind("price", product.price())
                .then();
    }

    private static Product product(Readable row) {
        return new Product(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("name", String.class)),
                Objects.requireNonNull(row.get("series", String.class)),
                Objects.requireNonNull(row.get("price", BigDecimal.class)));
    }
}
