package io.kontor.explanation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.kontor.health.Explanation;
import io.kontor.health.Explanation.Details;
import io.kontor.health.Explanation.Part;
import io.kontor.health.Measure;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import java.util.UUID;

/** Why an account's health is what it is, live: what costs points, most first. */
@CssImport("./explanation.css")
public final class ExplanationPanel extends Div {

    private final HealthDesk desk;
    private final Viewer viewer;
    private final ExplanationText text;
    private final PartText parts;
    private final UUID account;

    public ExplanationPanel(HealthDesk desk, UUID account, Viewer viewer, Formats formats) {
        this.desk = desk;
        this.account = account;
        this.viewer = viewer;
        this.text = new ExplanationText(this::say, formats, desk.team());
        this.parts = new PartText(this::say, formats, desk.team());
        addClassName("explanation");
        Live.follow(
                this,
                () -> desk.health().liveExplanation(account, viewer).onErrorComplete(),
                found -> show(found.getLast()),
                () -> {});
    }

    private String say(String key, Object... values) {
        return getTranslation(key, values);
    }

    private void show(Explanation explanation) {
        removeAll();
        add(new HealthChip(explanation, text));
        var details = explanation.details();
        if (details != null) {
            show(details);
        }
    }

    private void show(Details details) {
        text.hold(details).ifPresent(held -> add(line(held, "explanation-held")));
        text.override(details).ifPresent(judged -> add(line(judged, "explanation-held")));
        if (details.disagrees()) {
            add(line(say("explanation.disagrees"), "explanation-held"));
        }
        var list = new UnorderedList();
        list.addClassName("explanation-parts");
        details.parts().forEach(part -> list.add(item(part)));
        add(list);
        text.dearest(details).ifPresent(most -> add(line(most, "quiet")));
        details.oldest().ifPresent(oldest -> add(oldest(oldest)));
    }

    private static Paragraph line(String text, String style) {
        var line = new Paragraph(text);
        line.addClassName(style);
        return line;
    }

    private ListItem item(Part part) {
        var name = new Span(say("explanation.measure." + part.measure().key()));
        name.addClassName("explanation-name");
        var lost = new Span(parts.lost(part.lost()));
        lost.addClassNames("explanation-lost", "number");
        var bar = new Bar(part.lost(), part.weight());
        var detail = new Span(parts.detail(part));
        detail.addClassNames("explanation-detail", "quiet");
        return new ListItem(name, bar, lost, detail);
    }

    private Div oldest(Part part) {
        var line = new Div(new Span(text.oldest(part)));
        line.addClassNames("explanation-oldest", "quiet");
        if (Access.may(viewer.role(), Deed.RATE) && part.measure() != Measure.FIT) {
            var refresh =
                    new Button(
                            say("explanation.refresh"),
                            _ -> new ReadingDialog(desk, account, part.measure(), viewer).open());
            refresh.addThemeVariants(ButtonVariant.SMALL);
            line.add(refresh);
        }
        return line;
    }
}
