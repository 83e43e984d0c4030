package io.kontor.dossier;

import io.kontor.career.LadderService;
import io.kontor.change.Change;
import io.kontor.change.ChangeFeed;
import io.kontor.dossier.CareerFile.Outcome;
import io.kontor.dossier.CareerFile.Standing;
import io.kontor.dossier.FileFailure.NoSuchFile;
import io.kontor.dossier.FileFailure.UnfitEntry;
import io.kontor.security.PeopleDeed;
import io.kontor.security.Viewer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Career files, and where everybody is on the ladder, for those who may know. */
@Service
public class DossierService {

    private static final Set<String> TABLES =
            Stream.concat(
                            Arrays.stream(Section.values()).map(Section::table),
                            Stream.of("rating", "career_hold", "opening", "ladder", "person"))
                    .collect(Collectors.toUnmodifiableSet());

    private final Subjects subjects;
    private final FileEntries entries;
    private final FileRatings ratings;
    private final LadderService ladders;
    private final ChangeFeed feed;

    DossierService(
            Subjects subjects,
            FileEntries entries,
            FileRatings ratings,
            LadderService ladders,
            ChangeFeed feed) {
        this.subjects = subjects;
        this.entries = entries;
        this.ratings = ratings;
        this.ladders = ladders;
        this.feed = feed;
    }

    /** Tells that some file changed: whoever shows files reads them afresh. */
    public Flux<Integer> live() {
        return feed.live().filter(DossierService::concernsFiles).map(List::size);
    }

    private static boolean concernsFiles(List<Change> batch) {
        return batch.stream().anyMatch(change -> TABLES.contains(change.entity()));
    }

    /** Where everybody is whom the viewer reaches, each towards the first level that follows. */
    public Flux<Standing> track(Viewer viewer) {
        return assess(subjects.reached(viewer, PeopleDeed.READ_FILE), LocalDate.now())
                .map(a -> a.standings().stream().findFirst().orElseGet(() -> a.towards(null)));
    }

    /** The file of somebody within reach, or the viewer's own; or an error {@link NoSuchFile}. */
    public Mono<CareerFile> file(UUID person, Viewer viewer) {
        var today = LocalDate.now();
        return assess(reached(person, viewer, PeopleDeed.READ_FILE).flux(), today)
                .next()
                .zipWith(subjects.outcomes(person, today).collectList())
                .map(both -> file(both.getT1(), both.getT2()));
    }

    /** The files of those whose ratings the viewer calibrates, without outcomes of accounts. */
    public Flux<CareerFile> calibrated(Viewer viewer) {
        return assess(subjects.reached(viewer, PeopleDeed.CALIBRATE), LocalDate.now())
                .map(all -> file(all, List.of()));
    }

    private static CareerFile file(Assessment all, List<Outcome> outcomes) {
        var now = all.towards(null);
        return new CareerFile(
                all.ladder(), now, all.standings(), all.entries(), all.ratings(), outcomes);
    }

    /** How somebody within reach stands towards a level on a day, for a packet. */
    public Mono<Standing> towards(UUID person, String level, LocalDate day, Viewer viewer) {
        return assess(reached(person, viewer, PeopleDeed.READ_FILE).flux(), day)
                .next()
                .map(
                        a ->
                                a.towards(
                                        a.ladder()
                                                .level(level)
                                                .orElseThrow(() -> new UnfitEntry("level"))));
    }

    /** Somebody the viewer may do this with; themselves too where that is a matter of their own. */
    Mono<Subjects.Subject> reached(UUID person, Viewer viewer, PeopleDeed deed) {
        var found =
                person.equals(viewer.person())
                        ? subjects.self(viewer)
                        : subjects.reached(viewer, deed, person);
        return found.switchIfEmpty(Mono.error(NoSuchFile::new));
    }

    private Flux<Assessment> assess(Flux<Subjects.Subject> whom, LocalDate day) {
        return whom.collectList()
                .flatMapMany(
                        people -> {
                            var ids =
                                    people.stream().map(Subjects.Subject::id).toArray(UUID[]::new);
                            var all =
                                    Flux.fromArray(Section.values())
                                            .concatMap(section -> entries.of(section, ids))
                                            .collectList();
                            var rated = ratings.of(ids).collectList();
                            var open = subjects.openings().collect(HashSet<String>::new, Set::add);
                            var since = subjects.levelSince(ids, day);
                            return Mono.zip(ladders.now(), all, rated, open, since)
                                    .flatMapIterable(
                                            t ->
                                                    people.stream()
                                                            .map(
                                                                    p ->
                                                                            Assessment.of(
                                                                                    p, t.getT5(),
                                                                                    t.getT1(),
                                                                                    t.getT2(),
                                                                                    t.getT3(),
                                                                                    t.getT4(), day))
                                                            .toList());
                        });
    }
}
