package io.kontor.careers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.kontor.career.Ladder;
import io.kontor.promotion.Act;
import io.kontor.promotion.Proposal;
import io.kontor.promotion.Rules;
import io.kontor.promotion.State;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/** Proposals by where they stand, live for everybody who looks at the board. */
final class BoardPart extends Div {

    private static final List<Set<State>> COLUMNS =
            List.of(
                    Set.of(State.DRAFT, State.RETURNED),
                    Set.of(State.SUBMITTED),
                    Set.of(State.ENDORSED),
                    Set.of(State.CHECKED, State.DEFERRED),
                    Set.of(State.APPROVED),
                    Set.of(State.SCHEDULED),
                    Set.of(
                            State.APPLIED,
                            State.TOLD,
                            State.DECLINED,
                            State.WITHDRAWN,
                            State.REVERSED));

    private final CareersParts parts;
    private final Viewer viewer;
    private final Consumer<Place> go;
    private final Formats formats = Formats.here();

    BoardPart(CareersParts parts, Viewer viewer, Consumer<Place> go) {
        this.parts = parts;
        this.viewer = viewer;
        this.go = go;
        addClassNames("careers-part", "careers-board");
        getElement().setAttribute("tabindex", "0");
        Live.follow(this, parts.proposals()::live, _ -> load(), this::load);
        addAttachListener(_ -> load());
    }

    private void load() {
        Live.ask(
                this,
                Mono.zip(parts.ladders().now(), parts.proposals().all(viewer).collectList()),
                both -> show(both.getT1(), both.getT2()),
                failure -> setText(Reasons.of(failure, this)));
    }

    private void show(Ladder ladder, List<Proposal> all) {
        removeAll();
        if (all.isEmpty()) {
            add(new Paragraph(getTranslation("careers.board.empty")));
            return;
        }
        for (int i = 0; i < COLUMNS.size(); i++) {
            var states = COLUMNS.get(i);
            var here = all.stream().filter(p -> states.contains(p.state())).toList();
            var title = new H3(getTranslation("careers.board." + i));
            title.add(Table.quiet(" " + here.size()));
            var column = new Div(title);
            column.addClassName("careers-column");
            here.forEach(p -> column.add(card(ladder, p)));
            add(column);
        }
    }

    private Div card(Ladder ladder, Proposal p) {
        var name = new Button(p.subjectName(), _ -> go.accept(Place.file(p.subject())));
        name.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        boolean late = p.state() == State.SCHEDULED && p.effectiveOn().isBefore(LocalDate.now());
        var state = new Span(getTranslation("careers.state." + (late ? "LATE" : p.state())));
        state.addClassName("careers-chip");
        var way = new Span(title(ladder, p.fromLevel()) + " → " + title(ladder, p.level()));
        var kind = getTranslation("careers.kind." + p.kind());
        var day =
                Table.quiet(
                        kind
                                + " · "
                                + getTranslation(
                                        "careers.board.from", formats.date(p.effectiveOn())));
        var card = new Div(name, state, way, day, Table.quiet(p.reason()));
        card.addClassName("careers-card");
        if (!p.exceptions().isEmpty()) {
            var gates =
                    p.exceptions().stream().map(g -> getTranslation("careers.gate." + g)).toList();
            card.add(
                    new Span(getTranslation("careers.board.exceptions", String.join(", ", gates))));
        }
        if (!p.conditions().isEmpty()) {
            card.add(new Span(getTranslation("careers.board.conditions", p.conditions())));
        }
        card.add(turns(p));
        return card;
    }

    private Div turns(Proposal p) {
        var row = new Div();
        row.addClassName("careers-turns");
        for (Act act : Rules.turns(p, viewer)) {
            var button =
                    new Button(
                            getTranslation("careers.act." + act),
                            _ -> new TurnDialog(parts, viewer, p, act).open());
            button.addThemeVariants(ButtonVariant.SMALL);
            row.add(button);
        }
        var more =
                new Button(
                        getTranslation("careers.board.more"),
                        _ -> new CaseDialog(parts, viewer, p.id(), formats).open());
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        row.add(more);
        return row;
    }

    private String title(Ladder ladder, @org.jspecify.annotations.Nullable String level) {
        return level == null
                ? "–"
                : ladder.level(level).map(l -> l.title().in(getLocale())).orElse(level);
    }
}
