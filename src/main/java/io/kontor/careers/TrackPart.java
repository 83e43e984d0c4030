package io.kontor.careers;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.kontor.career.Readiness;
import io.kontor.dossier.CareerFile.Standing;
import io.kontor.promotion.Proposal;
import io.kontor.security.Viewer;
import io.kontor.ui.Live;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** Who is where on the ladder, live: exactly those whom the viewer may know of. */
final class TrackPart extends Div {

    private final CareersParts parts;
    private final Viewer viewer;
    private final TrackGrid grid;
    private final Span count = new Span();
    private final TextField text = new TextField();
    private final Select<String> word = new Select<>();
    private List<Standing> all = List.of();

    TrackPart(CareersParts parts, Viewer viewer, Place place, Consumer<Place> go) {
        this.parts = parts;
        this.viewer = viewer;
        this.grid = new TrackGrid(go);
        addClassNames("careers-part", "careers-track");
        add(filter(place), grid);
        Live.follow(this, parts.files()::live, _ -> load(), this::load);
        Live.follow(this, parts.proposals()::live, _ -> load(), this::load);
        addAttachListener(_ -> load());
    }

    private Div filter(Place place) {
        text.setPlaceholder(getTranslation("careers.track.find"));
        text.setAriaLabel(getTranslation("careers.track.find"));
        text.setValue(place.text());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        var words = new ArrayList<>(List.of(""));
        Arrays.stream(Readiness.Word.values()).map(Enum::name).forEach(words::add);
        word.setItems(words);
        word.setAriaLabel(getTranslation("careers.track.word"));
        word.setItemLabelGenerator(
                w ->
                        w.isEmpty()
                                ? getTranslation("careers.track.any")
                                : getTranslation("careers.word." + w));
        word.setValue(words.contains(place.word()) ? place.word() : "");
        text.addValueChangeListener(_ -> filtered());
        word.addValueChangeListener(_ -> filtered());
        count.addClassName("quiet");
        var bar = new Div(text, word, count);
        bar.addClassName("careers-choice");
        return bar;
    }

    private void filtered() {
        show();
        var place = new Place(Place.Tab.TRACK, null, text.getValue(), word.getValue());
        getUI().ifPresent(
                        ui ->
                                ui.getPage()
                                        .getHistory()
                                        .replaceState(
                                                null,
                                                new com.vaadin.flow.router.Location(
                                                        "careers", place.write())));
    }

    private void load() {
        var proposals = parts.proposals().all(viewer).filter(p -> p.state().isOpen()).collectList();
        Live.ask(
                this,
                Mono.zip(parts.files().track(viewer).collectList(), proposals),
                both -> {
                    all = both.getT1();
                    grid.proposals(
                            both.getT2().stream()
                                    .collect(
                                            Collectors.toMap(
                                                    Proposal::subject, p -> p, (a, _) -> a)));
                    show();
                },
                _ -> count.setText(getTranslation("careers.failed")));
    }

    private void show() {
        var part = text.getValue().toLowerCase(Locale.ROOT);
        var shown =
                all.stream()
                        .filter(s -> s.name().toLowerCase(Locale.ROOT).contains(part))
                        .filter(
                                s ->
                                        word.getValue().isEmpty()
                                                || s.readiness() != null
                                                        && s.readiness()
                                                                .word()
                                                                .name()
                                                                .equals(word.getValue()))
                        .toList();
        grid.setItems(shown);
        count.setText(getTranslation("careers.track.count", shown.size()));
    }
}
