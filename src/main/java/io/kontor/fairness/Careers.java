package io.kontor.fairness;

import io.kontor.security.PeopleAccess;
import io.kontor.security.PeopleDeed;
import io.kontor.security.Viewer;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Where everybody within an HR partner's units stands, and whether they rose. */
@Repository
class Careers {

    private final DatabaseClient database;

    Careers(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Those with a level. Whoever rose and had that taken back did not rise: a later row goes on
     * from one before it.
     *
     * @param levels their keys, the lowest first
     */
    Flux<Career> since(LocalDate from, List<String> levels, Viewer viewer) {
        return database.sql(
                        """
                        select p.id, s.level, level_since(p.id, current_date) as since, p.region, coalesce(m.name, '') as team,
                               exists (
                                   select from standing w
                                   join lateral (select level from standing e
                                                 where e.person_id = p.id and e.since < w.since
                                                 order by e.since desc limit 1) e on true
                                   where w.person_id = p.id and w.since >= :from and w.since <= current_date
                                     and array_position(:levels, w.level) > array_position(:levels, e.level)
                                     and not exists (
                                         select from standing back
                                         join standing before on before.id = back.continues
                                         where back.person_id = p.id and before.since < w.since
                                           and back.since > w.since and back.since <= current_date)) as promoted
                        from person p
                        join lateral (select level from standing
                                      where person_id = p.id and since <= current_date
                                      order by since desc limit 1) s on true
                        left join person m on m.id = p.reports_to
                        where (p.left_on is null or p.left_on > current_date) and %s
                        order by p.id
                        """
                                .formatted(PeopleAccess.sql(viewer, PeopleDeed.FAIRNESS)))
                .bind("viewer", viewer.person())
                .bind("from", from)
                .bind("levels", levels.toArray(String[]::new))
                .map(Careers::career)
                .all();
    }

    private static Career career(Readable row) {
        return new Career(
                get(row, "id", UUID.class),
                get(row, "level", String.class),
                get(row, "region", String.class),
                get(row, "team", String.class),
                get(row, "since", LocalDate.class),
                get(row, "promoted", Boolean.class),
                null);
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
