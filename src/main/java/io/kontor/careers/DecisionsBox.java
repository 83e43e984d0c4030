package io.kontor.careers;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.kontor.career.Ladder;
import io.kontor.promotion.Decision;
import io.kontor.promotion.Offer;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The decisions about their reader that they were told, each with its letter; live. */
final class DecisionsBox extends Div {

    private final CareersParts parts;
    private final Viewer viewer;
    private final Formats formats;
    private @Nullable List<Decision.Mark> shown;

    DecisionsBox(CareersParts parts, Viewer viewer, Formats formats) {
        this.parts = parts;
        this.viewer = viewer;
        this.formats = formats;
        addClassName("careers-decisions");
        Live.follow(this, parts.proposals()::live, _ -> load(), this::load);
        addAttachListener(_ -> load());
    }

    // A look at pay is noted: what is shown already is not read again.
    private void load() {
        Live.ask(
                this,
                parts.decisions().marks(viewer).collectList(),
                marks -> {
                    if (!marks.equals(shown)) {
                        read();
                    }
                },
                this::say);
    }

    private void say(Throwable failure) {
        shown = null;
        setText(Reasons.of(failure, this));
    }

    private void read() {
        Live.ask(
                this,
                Mono.zip(parts.ladders().now(), parts.decisions().told(viewer).collectList()),
                both -> show(both.getT1(), both.getT2()),
                this::say);
    }

    private void show(Ladder ladder, List<Decision> told) {
        shown = told.stream().map(Decision::mark).toList();
        removeAll();
        if (!told.isEmpty()) {
            add(new H3(getTranslation("careers.told")));
        }
        told.forEach(decision -> add(card(ladder, decision)));
    }

    private Div card(Ladder ladder, Decision told) {
        var title = ladder.level(told.level()).map(Ladder.Level::title);
        var level = title.map(t -> t.in(formats.locale())).orElse(told.level());
        boolean same =
                told.isOfPayOnly()
                        || title.filter(t -> List.of(t.en(), t.nb()).contains(told.title()))
                                .isPresent();
        var what =
                new Span(
                        getTranslation(
                                "careers.told." + told.said(),
                                formats.date(told.since()),
                                same ? level : told.title() + " (" + level + ")"));
        var by = getTranslation("careers.told.by", told.toldBy(), formats.moment(told.toldAt()));
        var head = new Div(what);
        head.addClassName("careers-towards");
        var card = new Div(head);
        card.addClassName("careers-card");
        if (told.takenBack()) {
            var chip = new Span(getTranslation("careers.told.back"));
            chip.addClassName("careers-chip");
            head.add(chip);
        }
        if (!told.reason().isBlank()) {
            card.add(new Span(told.reason()));
        }
        if (told.pay() != null) {
            card.add(new Span(pay(told.pay())));
        }
        card.add(Table.quiet(by));
        if (!told.takenBack()) {
            card.add(letter(told));
        }
        return card;
    }

    private String pay(Offer pay) {
        var amount = formats.amount(pay.amount()) + " " + pay.currency();
        var share = pay.fullTime().doubleValue();
        return share == 1
                ? getTranslation("careers.case.pay", amount)
                : getTranslation("careers.told.share", amount, formats.percent(share));
    }

    private PaperLink letter(Decision told) {
        return new PaperLink(
                getTranslation("careers.case.letter"),
                "letter.pdf",
                parts.papers().letter(told.id(), formats.locale(), viewer));
    }
}
