package io.kontor.model;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import io.kontor.health.HealthModel;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The numbers, what they would move, and the versions; what somebody types is never replaced. */
final class ModelDesk extends Div {

    private final ModelService service;
    private final Viewer viewer;
    private final NumberBoxes numbers;
    private final SegmentBoxes segments;
    private final PublishBar bar;
    private final PreviewPanel preview;
    private final VersionList versions;
    private @Nullable Version inForce;
    private int seen;
    private Map<String, Double> suggested = Map.of();

    ModelDesk(ModelService service, Viewer viewer, Formats formats) {
        this.service = service;
        this.viewer = viewer;
        addClassName("model-desk");
        numbers =
                new NumberBoxes(
                        formats,
                        ModelService.mayTry(viewer),
                        Numbers.of(HealthModel.FIRST),
                        this::changed);
        segments = new SegmentBoxes(ModelService.mayTry(viewer), this::changed);
        numbers.add(segments);
        bar = new PublishBar(formats, ModelService.mayPublish(viewer), this::publish, this::reset);
        preview = new PreviewPanel(service, viewer, formats);
        versions = new VersionList(formats, this::takeUp);
        add(bar, preview, numbers, versions);
        Live.follow(this, service::live, _ -> read(), this::read);
    }

    /** Numbers that a link brings, as from the check of the score; nothing is stored by it. */
    void suggest(QueryParameters query) {
        suggested = Numbers.suggested(query);
        read();
    }

    private void read() {
        Live.ask(this, service.versions(viewer), this::show, this::say);
        Live.ask(this, service.recomputed(viewer), bar::show, this::say);
    }

    private void show(List<Version> all) {
        var newest = all.getFirst();
        versions.show(all, ModelService.mayTry(viewer));
        var before = inForce;
        inForce = newest;
        if (before == null) {
            seen = newest.number();
            reset();
            apply(suggested);
        } else if (before.number() != newest.number()) {
            another(before, newest);
        }
    }

    /** Somebody made a version: what is typed here stays, and is compared with the new one. */
    private void another(Version before, Version newest) {
        boolean untouched = typed().filter(before.model()::equals).isPresent();
        if (untouched || typed().filter(newest.model()::equals).isPresent()) {
            seen = newest.number();
            reset();
        } else {
            numbers.typed().ifPresent(n -> numbers.show(n, Numbers.of(newest.model())));
            Notice.show(getTranslation("model.another", newest.number(), newest.madeBy()));
        }
    }

    private void apply(Map<String, Double> some) {
        if (inForce != null && !some.isEmpty()) {
            var all = Numbers.of(inForce.model());
            all.putAll(some);
            numbers.show(all, Numbers.of(inForce.model()));
            changed();
        }
    }

    private void takeUp(HealthModel model) {
        if (inForce != null) {
            numbers.show(Numbers.of(model), Numbers.of(inForce.model()));
            segments.show(model.notApplicable());
            changed();
        }
    }

    private void reset() {
        if (inForce != null) {
            takeUp(inForce.model());
        }
    }

    private Optional<HealthModel> typed() {
        return numbers.typed().map(all -> Numbers.model(all, segments.ticked()));
    }

    private void changed() {
        var model = typed();
        boolean differs =
                model.isEmpty() || inForce != null && !model.get().equals(inForce.model());
        var faults = model.map(ModelRules::faults).orElse(List.of());
        numbers.blame(faults);
        bar.changes(differs, differs && model.isPresent() && faults.isEmpty());
        if (!differs) {
            preview.nothing();
        } else if (model.isEmpty() || !faults.isEmpty()) {
            preview.say("model.preview.unfit");
        } else {
            preview.compute(model.get());
        }
    }

    private void publish(String reason) {
        typed().ifPresent(
                        model ->
                                Live.ask(
                                        this,
                                        service.publish(seen, model, reason, viewer),
                                        version -> {
                                            bar.done();
                                            Notice.show(getTranslation("model.made", version));
                                            read();
                                        },
                                        this::say));
    }

    private void say(Throwable failure) {
        if (failure instanceof ModelChanged && inForce != null) {
            seen = inForce.number();
            read();
        }
        Notice.show(ModelWords.of(failure, this));
    }
}
