package io.kontor.model;

import io.kontor.account.Reach;
import io.kontor.health.HealthModel;
import io.kontor.health.ModelSettings;
import io.kontor.model.Preview.Move;
import io.kontor.model.Preview.Moving;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.r2dbc.spi.Readable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Computes every account under a model that is not in force, part by part; nothing is stored. */
@Repository
class Previews {

    /** As many accounts as are named. */
    static final int NAMED = 200;

    private static final int PART = 5_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final DatabaseClient database;
    private final ModelSettings settings;

    Previews(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.settings = new ModelSettings(json);
    }

    private record Part(UUID behind, Preview sum) {}

    /** What is known after each part; the last one is whole. */
    Flux<Preview> of(HealthModel model, Viewer viewer) {
        var wanted = settings.write(model);
        return database.sql("select count(*) as n from account")
                .map(row -> get(row, "n", Long.class))
                .one()
                .map(all -> new Part(FIRST, new Preview(0, all, new HashMap<>(), List.of())))
                .flatMapMany(none -> Mono.just(none).expand(part -> next(part, wanted, viewer)))
                .map(Part::sum);
    }

    private Mono<Part> next(Part done, String wanted, Viewer viewer) {
        return ids(done.behind())
                .filter(ids -> !ids.isEmpty() && !done.sum().isWhole())
                .flatMap(
                        ids ->
                                part(ids, wanted, viewer)
                                        .collectList()
                                        .map(
                                                found ->
                                                        new Part(
                                                                ids.getLast(),
                                                                add(
                                                                        done.sum(),
                                                                        ids.size(),
                                                                        found))));
    }

    private Mono<List<UUID>> ids(UUID behind) {
        return database.sql("select id from account where id > :behind order by id limit " + PART)
                .bind("behind", behind)
                .map(row -> get(row, "id", UUID.class))
                .all()
                .collectList();
    }

    private record Found(Move move, long accounts, List<Moving> named) {}

    private Flux<Found> part(List<UUID> ids, String wanted, Viewer viewer) {
        return database.sql(
                        """
                        with under as materialized (
                            select * from health_under(:ids, cast(:settings as jsonb)))
                        select u.was, u.will, null::uuid as id, '' as name, 0.0::float8 as score,
                               0.0::float8 as score_then, count(*) as accounts
                        from under u group by u.was, u.will
                        union all
                        (select u.was, u.will, a.id, a.name, u.score_was, u.score, 0
                         from under u join account a on a.id = u.account_id
                         where u.was <> u.will and %s
                         order by a.id limit %d)
                        """
                                .formatted(Reach.sql(viewer, Deed.READ_HEALTH), NAMED))
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("settings", wanted)
                .bind("viewer", viewer.person())
                .map(Previews::found)
                .all();
    }

    private static Found found(Readable row) {
        var move = new Move(get(row, "was", String.class), get(row, "will", String.class));
        var id = row.get("id", UUID.class);
        var named =
                id == null
                        ? List.<Moving>of()
                        : List.of(
                                new Moving(
                                        id,
                                        get(row, "name", String.class),
                                        move,
                                        get(row, "score", Double.class),
                                        get(row, "score_then", Double.class)));
        return new Found(move, get(row, "accounts", Long.class), named);
    }

    private static Preview add(Preview sum, int more, List<Found> found) {
        var moves = new HashMap<>(sum.moves());
        var named = new ArrayList<>(sum.accounts());
        for (var one : found) {
            if (one.accounts() > 0) {
                moves.merge(one.move(), one.accounts(), Long::sum);
            }
            named.addAll(one.named());
        }
        var some = named.subList(0, Math.min(NAMED, named.size()));
        return new Preview(sum.lookedAt() + more, sum.of(), moves, some);
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
