package io.kontor.model;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.kontor.health.HealthModel;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import java.util.Comparator;
import java.util.Map;

/** What would move: how many from which state to which, and which of those one may know. */
final class PreviewPanel extends Div {

    private final ModelService service;
    private final Viewer viewer;
    private final Formats formats;
    private final Div run = new Div();
    private final Paragraph line = new Paragraph();
    private final UnorderedList moves = new UnorderedList();
    private final Grid<Preview.Moving> accounts = new Grid<>();
    private final Paragraph unnamed = new Paragraph(getTranslation("model.preview.unnamed"));

    PreviewPanel(ModelService service, Viewer viewer, Formats formats) {
        this.service = service;
        this.viewer = viewer;
        this.formats = formats;
        addClassNames("deal-part", "model-preview");
        line.addClassName("model-changed");
        line.getElement().setAttribute("aria-live", "polite");
        unnamed.addClassName("quiet");
        accounts.addThemeVariants(GridVariant.NO_BORDER);
        accounts.getElement().setAttribute("aria-label", getTranslation("model.preview.accounts"));
        accounts.addComponentColumn(PreviewPanel::link)
                .setHeader(getTranslation("account.field.name"))
                .setFlexGrow(2);
        accounts.addColumn(m -> move(m.move())).setHeader(getTranslation("model.preview.move"));
        accounts.addColumn(m -> Math.round(m.score()) + " → " + Math.round(m.scoreThen()))
                .setHeader(getTranslation("account.field.score"))
                .setTextAlign(ColumnTextAlign.END);
        add(new H2(getTranslation("model.preview")), line, moves, accounts, unnamed, run);
        nothing();
    }

    private static Anchor link(Preview.Moving moving) {
        var link = new Anchor("accounts/" + moving.account(), moving.name());
        link.addClassName("deal-link");
        return link;
    }

    void nothing() {
        say("model.preview.same");
    }

    /** Computes what a model would move, as far as it has come; typing on, or leaving, ends it. */
    void compute(HealthModel model) {
        say("model.preview.begins");
        var computing = new Div();
        Live.follow(
                computing,
                () -> service.preview(model, viewer),
                some -> show(some.getLast()),
                () -> {});
        run.add(computing);
    }

    void say(String words) {
        run.removeAll();
        line.setText(getTranslation(words));
        moves.removeAll();
        accounts.setVisible(false);
        unnamed.setVisible(false);
    }

    private void show(Preview preview) {
        line.setText(
                preview.isWhole()
                        ? getTranslation(
                                "model.preview.changed",
                                preview.changed(),
                                formats.count(preview.of()))
                        : getTranslation(
                                "model.preview.soFar",
                                formats.count(preview.changed()),
                                formats.count(preview.lookedAt()),
                                formats.count(preview.of())));
        moves.removeAll();
        preview.moves().entrySet().stream()
                .filter(e -> e.getKey().changes())
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(
                        e ->
                                moves.add(
                                        new ListItem(
                                                formats.count(e.getValue())
                                                        + " · "
                                                        + move(e.getKey()))));
        accounts.setItems(preview.accounts());
        accounts.setVisible(!preview.accounts().isEmpty());
        unnamed.setVisible(preview.changed() > 0 && preview.accounts().isEmpty());
    }

    private String move(Preview.Move move) {
        return getTranslation("account.health." + move.from())
                + " → "
                + getTranslation("account.health." + move.to());
    }
}
