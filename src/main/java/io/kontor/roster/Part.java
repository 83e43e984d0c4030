package io.kontor.roster;

import io.kontor.planner.Piece;
import io.kontor.team.Title;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dated part of the organisation. */
sealed interface Part {

    UUID id();

    Days days();

    Piece piece();

    /**
     * A place in the organisation.
     *
     * @param key by which files know it; null where none has named it
     */
    record Post(
            UUID id,
            @Nullable String key,
            Title title,
            String name,
            String region,
            String unit,
            Days days)
            implements Part {

        static final String TABLE = "position";

        /** What it is called in messages. */
        String label() {
            return key != null ? key : name;
        }

        @Override
        public Piece piece() {
            var columns = dated(id, days);
            columns.put("external_key", key);
            columns.put("title", title.code());
            columns.put("name", name);
            columns.put("region", region);
            columns.put("unit", unit);
            return new Piece(TABLE, id, columns);
        }
    }

    /** That a position reports to another. */
    record Report(UUID id, UUID post, UUID superior, Days days) implements Part {

        static final String TABLE = "reporting_line";

        Report until(@Nullable LocalDate day) {
            return new Report(id, post, superior, new Days(days.since(), day));
        }

        @Override
        public Piece piece() {
            var columns = dated(id, days);
            columns.put("position_id", post);
            columns.put("superior_id", superior);
            return new Piece(TABLE, id, columns);
        }
    }

    /** That somebody holds a position, or acts in it. */
    record Tenure(UUID id, UUID post, UUID person, Days days, boolean acting) implements Part {

        static final String TABLE = "tenure";

        @Override
        public Piece piece() {
            var columns = dated(id, days);
            columns.put("position_id", post);
            columns.put("person_id", person);
            columns.put("acting", acting);
            return new Piece(TABLE, id, columns);
        }
    }

    private static Map<String, @Nullable Object> dated(UUID id, Days days) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("id", id);
        columns.put("since", days.since());
        columns.put("until", days.until());
        return columns;
    }
}
