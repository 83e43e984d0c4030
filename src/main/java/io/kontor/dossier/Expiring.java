package io.kontor.dossier;

import io.kontor.career.Ladder;
import io.kontor.career.LadderService;
import io.kontor.change.ChangeFeed;
import io.kontor.security.PeopleDeed;
import io.kontor.security.Viewer;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;

/** Who is reminded of which qualifications. */
@Service
public class Expiring {

    private static final Set<String> TABLES =
            Set.of("qualification", "standing", "ladder", "person");

    private final Expiries expiries;
    private final LadderService ladders;
    private final ChangeFeed feed;

    Expiring(Expiries expiries, LadderService ladders, ChangeFeed feed) {
        this.expiries = expiries;
        this.ladders = ladders;
        this.feed = feed;
    }

    /**
     * The viewer's own, and those of everybody in whose file the viewer writes: whoever only reads
     * it renews nothing. What is over is told as long as the level somebody has, or one that
     * follows, asks for it.
     */
    public Flux<Expiry> due(Viewer viewer) {
        var today = LocalDate.now();
        var until = today.plusDays(Expiry.DAYS_AHEAD);
        return ladders.now()
                .flatMapMany(
                        ladder ->
                                expiries.upTo(until, viewer, PeopleDeed.WRITE_FILE)
                                        .filter(f -> isToRenew(f, ladder, today)))
                .map(Expiries.Found::expiry);
    }

    /** Tells that somebody's may have changed, or for whom they are asked. */
    public Flux<Boolean> live() {
        return feed.live()
                .filter(batch -> batch.stream().anyMatch(c -> TABLES.contains(c.entity())))
                .map(_ -> true);
    }

    private static boolean isToRenew(Expiries.Found found, Ladder ladder, LocalDate today) {
        return !found.expiry().isOver(today)
                || asking(found, ladder)
                        .flatMap(level -> level.qualifications().stream())
                        .anyMatch(found.expiry().qualification()::equalsIgnoreCase);
    }

    private static Stream<Ladder.Level> asking(Expiries.Found found, Ladder ladder) {
        var level = found.level();
        return (level == null ? Stream.<Ladder.Level>empty() : ladder.level(level).stream())
                .flatMap(own -> Stream.concat(Stream.of(own), ladder.after(own).stream()));
    }
}
