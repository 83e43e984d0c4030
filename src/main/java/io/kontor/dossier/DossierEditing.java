package io.kontor.dossier;

import com.fasterxml.uuid.Generators;
import io.kontor.career.LadderService;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.dossier.CareerFile.Entry;
import io.kontor.dossier.CareerFile.Rating;
import io.kontor.dossier.FileFailure.FileConflict;
import io.kontor.dossier.FileFailure.NoSuchFile;
import io.kontor.dossier.FileFailure.UnfitEntry;
import io.kontor.security.NotForYou;
import io.kontor.security.Viewer;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Writing in career files: each field against the value its author saw. */
@Service
public class DossierEditing {

    private final DossierService files;
    private final FileEntries entries;
    private final FileRatings ratings;
    private final LadderService ladders;
    private final Raters raters;
    private final Write write;

    DossierEditing(
            DossierService files,
            FileEntries entries,
            FileRatings ratings,
            LadderService ladders,
            Raters raters,
            Write write) {
        this.files = files;
        this.entries = entries;
        this.ratings = ratings;
        this.ladders = ladders;
        this.raters = raters;
        this.write = write;
    }

    /** Adds an entry; or an error {@link NoSuchFile}, {@link NotForYou} or {@link UnfitEntry}. */
    public Mono<Entry> add(
            Section section, UUID person, Map<String, @Nullable String> values, Viewer viewer) {
        var entry =
                new Entry(Generators.timeBasedEpochGenerator().generate(), person, section, values);
        return mayWrite(section, person, viewer)
                .then(ladders.now())
                .doOnNext(ladder -> Fitness.check(entry, ladder))
                .then(write.step(step(viewer, section), entries.add(entry)))
                .thenReturn(entry);
    }

    /** Sets a field; or an error {@link FileConflict} that names what it has now. */
    public Mono<Entry> edit(
            Section section,
            UUID id,
            String field,
            @Nullable String seen,
            @Nullable String value,
            Viewer viewer) {
        var known = section.field(field).orElseThrow(() -> new UnfitEntry("no field " + field));
        return entry(section, id, viewer)
                .zipWith(ladders.now())
                .doOnNext(both -> Fitness.check(known, value, both.getT2()))
                .flatMap(both -> save(both.getT1(), known, seen, value, viewer));
    }

    private Mono<Entry> save(
            Entry entry,
            Section.Field field,
            @Nullable String seen,
            @Nullable String value,
            Viewer viewer) {
        var work = entries.compareAndSet(entry, field, seen, value);
        return write.step(step(viewer, entry.section()), work)
                .flatMap(
                        saved ->
                                entries.byId(entry.section(), entry.id())
                                        .map(now -> Map.entry(saved, now)))
                .map(
                        now -> {
                            if (!now.getKey()) {
                                throw new FileConflict(
                                        field.key(), now.getValue().values().get(field.key()));
                            }
                            return now.getValue();
                        });
    }

    public Mono<Void> remove(Section section, UUID id, Viewer viewer) {
        return entry(section, id, viewer)
                .flatMap(entry -> write.step(step(viewer, section), entries.remove(entry)));
    }

    private Mono<Entry> entry(Section section, UUID id, Viewer viewer) {
        return entries.byId(section, id)
                .switchIfEmpty(Mono.error(NoSuchFile::new))
                .delayUntil(entry -> mayWrite(section, entry.person(), viewer));
    }

    // Nobody enters their own levels or reviews; who may not even read finds nothing.
    private Mono<Void> mayWrite(Section section, UUID person, Viewer viewer) {
        return raters.may(person, viewer, hand -> hand.writes(section));
    }

    /** What the viewer may write in somebody's file. */
    public Mono<Hand> hand(UUID person, Viewer viewer) {
        return raters.hand(person, viewer);
    }

    /**
     * Rates a competency.
     *
     * @param seen the rating its author saw; null for none
     * @return an error {@link FileConflict} that names the rating somebody else gave meanwhile, in
     *     which case nothing was written
     */
    public Mono<Void> rate(Rating rating, @Nullable Integer seen, Viewer viewer) {
        var work =
                ratings.compareAndSet(rating, seen)
                        .filter(saved -> saved)
                        .switchIfEmpty(Mono.defer(() -> meanwhile(rating)));
        return raters.may(rating.person(), viewer, hand -> hand.rates(rating.source()))
                .then(ladders.now())
                .doOnNext(ladder -> Raters.check(rating, ladder))
                .then(write.step(step(viewer, Section.EVIDENCE).because(rating.reason()), work))
                .then();
    }

    private Mono<Boolean> meanwhile(Rating lost) {
        return ratings.of(new UUID[] {lost.person()})
                .filter(r -> r.competency().equals(lost.competency()))
                .filter(r -> r.source() == lost.source())
                .next()
                .map(r -> String.valueOf(r.rating()))
                .flatMap(now -> Mono.error(new FileConflict(lost.competency(), now)));
    }

    private static Step step(Viewer viewer, Section section) {
        return Step.of(Step.Kind.EDIT, viewer.person(), section.name().toLowerCase(Locale.ROOT));
    }
}
