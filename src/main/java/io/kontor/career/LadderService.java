package io.kontor.career;

import com.fasterxml.uuid.Generators;
import io.kontor.change.ChangeFeed;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.security.NotForYou;
import io.kontor.security.PeopleAccess;
import io.kontor.security.PeopleDeed;
import io.kontor.security.Viewer;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The published ladder, which every employee may read, and its versions. */
@Service
public class LadderService {

    private final Ladders ladders;
    private final ChangeFeed feed;
    private final Write write;

    LadderService(Ladders ladders, ChangeFeed feed, Write write) {
        this.ladders = ladders;
        this.feed = feed;
        this.write = write;
    }

    /** The version that holds now. */
    public Mono<Ladder> now() {
        return ladders.latest();
    }

    /** An earlier version, as a frozen packet names it; empty when there is none. */
    public Mono<Ladder> numbered(int number) {
        return ladders.numbered(number);
    }

    /** The version that holds, after each change of it. */
    public Flux<Ladder> live() {
        return feed.live()
                .filter(batch -> batch.stream().anyMatch(c -> c.entity().equals("ladder")))
                .onBackpressureLatest()
                .concatMap(_ -> now(), 1);
    }

    /**
     * Publishes a new version.
     *
     * @param next the version after the one its author saw
     * @return what holds now; or an error when somebody was faster, or {@link NotForYou}
     */
    public Mono<Ladder> publish(Ladder next, String note, Viewer viewer) {
        if (!PeopleAccess.may(viewer.role(), PeopleDeed.EDIT_LADDER)) {
            return Mono.error(new NotForYou());
        }
        var step = Step.of(Step.Kind.EDIT, viewer.person(), "ladder").because(note);
        var id = Generators.timeBasedEpochGenerator().generate();
        return write.step(step, ladders.add(id, next, note)).thenReturn(next);
    }

    /** What readiness would be; nothing is stored. */
    public Mono<Readiness> preview(
            String level, Map<String, Integer> ratings, boolean otherGatesPass) {
        return now().map(ladder -> preview(ladder, level, ratings, otherGatesPass));
    }

    private static Readiness preview(
            Ladder ladder, String level, Map<String, Integer> ratings, boolean otherGatesPass) {
        var target =
                ladder.level(level)
                        .orElseThrow(() -> new UnfitLadder("no level is called " + level));
        ratings.keySet().forEach(key -> requireKnown(ladder, key));
        return Readiness.of(
                ladder, target, ratings, Set.copyOf(ratings.keySet()), otherGatesPass, false);
    }

    private static void requireKnown(Ladder ladder, String key) {
        if (ladder.competencies().stream().noneMatch(c -> c.key().equals(key))) {
            throw new UnfitLadder("no competency is called " + key);
        }
    }
}
