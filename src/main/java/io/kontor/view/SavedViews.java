package io.kontor.view;

import com.fasterxml.uuid.Generators;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.security.Viewer;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to the saved views: everybody has their own, and shares one by its address. */
@Service
public class SavedViews {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_QUERY = 8_000;

    private final Views views;
    private final Write write;

    SavedViews(Views views, Write write) {
        this.views = views;
        this.write = write;
    }

    /** The viewer's views of a page, by name. */
    public Flux<SavedView> list(String route, Viewer viewer) {
        return views.of(viewer.person(), route);
    }

    /**
     * Saves what a page shows under a name, in place of that page's view that had it.
     *
     * @param query the query string of the page's address
     * @return the view, or an error {@link UnfitView}
     */
    public Mono<SavedView> save(Viewer viewer, String route, String name, String query) {
        var id = Generators.timeBasedEpochGenerator().generate();
        var view = new SavedView(id, name.strip(), route, query);
        return isFit(view)
                ? write.step(step(viewer, view.name()), views.put(viewer.person(), view))
                : Mono.error(UnfitView::new);
    }

    /**
     * Gives a view another name.
     *
     * @return nothing, or an error {@link NoSuchView}, {@link ViewNameTaken} or {@link UnfitView}
     */
    public Mono<Void> rename(Viewer viewer, UUID id, String name) {
        var wanted = name.strip();
        if (!isFit(wanted, LONGEST_NAME) || wanted.isEmpty()) {
            return Mono.error(UnfitView::new);
        }
        return write.step(
                        step(viewer, wanted), found(id, views.rename(viewer.person(), id, wanted)))
                .onErrorMap(DataIntegrityViolationException.class, _ -> new ViewNameTaken(wanted));
    }

    /** Removes a view, or answers with an error {@link NoSuchView}. */
    public Mono<Void> delete(Viewer viewer, UUID id) {
        return write.step(step(viewer, ""), found(id, views.delete(viewer.person(), id)));
    }

    private static boolean isFit(SavedView view) {
        return !view.name().isEmpty()
                && isFit(view.name(), LONGEST_NAME)
                && isFit(view.route(), LONGEST_NAME)
                && isFit(view.query(), LONGEST_QUERY);
    }

    private static boolean isFit(String text, int most) {
        return text.length() <= most && text.chars().noneMatch(Character::isISOControl);
    }

    private static Mono<Void> found(UUID id, Mono<Long> rows) {
        return rows.flatMap(n -> n == 1 ? Mono.empty() : Mono.error(new NoSuchView(id)));
    }

    private static Step step(Viewer viewer, String label) {
        return Step.of(Step.Kind.EDIT, viewer.person(), label);
    }
}
