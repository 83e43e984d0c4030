package io.kontor.dossier;

import com.fasterxml.uuid.Generators;
import io.kontor.change.Bind;
import io.kontor.dossier.CareerFile.Rating;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class FileRatings {

    private final DatabaseClient database;

    FileRatings(DatabaseClient database) {
        this.database = database;
    }

    Flux<Rating> of(UUID[] people) {
        return database.sql(
                        "select * from rating where person_id = any (:people) order by competency")
                .bind("people", people)
                .map(FileRatings::rating)
                .all();
    }

    /** Sets the rating when it still is the one seen; null for none. */
    Mono<Boolean> compareAndSet(Rating rating, @Nullable Integer seen) {
        return database.sql(
                        """
                        insert into rating as r (id, person_id, competency, source, rating, reason,
                                                 rater_id, rated_on)
                        values (:id, :person, :competency, :source, :rating, :reason, :rater, :on)
                        on conflict (person_id, competency, source) do update
                        set rating = :rating, reason = :reason, rater_id = :rater, rated_on = :on
                        where r.rating = cast(:seen as int)
                        """)
                .bind("id", Generators.timeBasedEpochGenerator().generate())
                .bind("person", rating.person())
                .bind("competency", rating.competency())
                .bind("source", rating.source().name().toLowerCase(Locale.ROOT))
                .bind("rating", rating.rating())
                .bind("reason", rating.reason())
                .bind("rater", Bind.uuid(rating.rater()))
                .bind("on", rating.on())
                .bind("seen", Bind.of(Integer.class, seen))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private static Rating rating(Readable row) {
        return new Rating(
                Objects.requireNonNull(row.get("person_id", UUID.class)),
                text(row, "competency"),
                Rating.Source.valueOf(text(row, "source").toUpperCase(Locale.ROOT)),
                Objects.requireNonNull(row.get("rating", Integer.class)),
                text(row, "reason"),
                row.get("rater_id", UUID.class),
                Objects.requireNonNull(row.get("rated_on", LocalDate.class)));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
