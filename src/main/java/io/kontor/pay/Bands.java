package io.kontor.pay;

import io.kontor.pay.Pay.Band;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Pay bands, which everybody may read. */
@Repository
class Bands {

    private final DatabaseClient database;

    Bands(DatabaseClient database) {
        this.database = database;
    }

    /** The bands that hold on a day. */
    Flux<Band> on(LocalDate day) {
        return database.sql(
                        """
                        select distinct on (level, zone) *
                        from pay_band where from_date <= :day
                        order by level, zone, from_date desc
                        """)
                .bind("day", day)
                .map(Bands::band)
                .all();
    }

    private static Band band(Readable row) {
        return new Band(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("level", String.class)),
                Objects.requireNonNull(row.get("zone", String.class)),
                Objects.requireNonNull(row.get("currency", String.class)),
                Objects.requireNonNull(row.get("from_date", LocalDate.class)),
                Objects.requireNonNull(row.get("least", BigDecimal.class)),
                Objects.requireNonNull(row.get("middle", BigDecimal.class)),
                Objects.requireNonNull(row.get("most", BigDecimal.class)));
    }
}
