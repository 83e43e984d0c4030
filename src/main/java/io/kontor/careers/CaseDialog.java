package io.kontor.careers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.kontor.promotion.Case;
import io.kontor.promotion.Proposal;
import io.kontor.promotion.State;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import java.util.UUID;

/** What happened to a proposal so far, and what is still to be done after it took effect. */
final class CaseDialog extends Dialog {

    private final CareersParts parts;
    private final Viewer viewer;
    private final UUID id;
    private final Formats formats;
    private final Div body = new Div();

    CaseDialog(CareersParts parts, Viewer viewer, UUID id, Formats formats) {
        this.parts = parts;
        this.viewer = viewer;
        this.id = id;
        this.formats = formats;
        body.addClassName("careers-form");
        add(body);
        getFooter().add(new Button(getTranslation("careers.close"), _ -> close()));
        Live.follow(body, parts.proposals()::live, _ -> load(), this::load);
        body.addAttachListener(_ -> load());
    }

    private void load() {
        Live.ask(
                body,
                parts.proposals().one(id, viewer),
                this::show,
                failure -> Notice.show(Reasons.of(failure, this)));
    }

    private void show(Case found) {
        var p = found.proposal();
        setHeaderTitle(p.subjectName());
        body.removeAll();
        if (p.amount() != null) {
            body.add(
                    new Paragraph(
                            getTranslation(
                                    "careers.case.pay",
                                    formats.amount(p.amount()) + " " + p.currency())));
        }
        var history =
                new Table(
                        getTranslation("careers.case.when"),
                        getTranslation("careers.case.who"),
                        getTranslation("careers.case.what"),
                        getTranslation("careers.case.why"));
        for (var event : found.events()) {
            var who =
                    event.actor() == null
                            ? getTranslation("careers.case.system")
                            : parts.team().now().name(event.actor());
            history.row(
                    new Span(formats.moment(event.at())),
                    new Span(who),
                    new Span(getTranslation("careers.state." + event.to())),
                    new Span(event.reason()));
        }
        body.add(history, paper(found));
        found.chores().forEach(chore -> body.add(chore(p, chore)));
    }

    private Anchor paper(Case found) {
        boolean decided =
                found.proposal().state() == State.SCHEDULED
                        || found.proposal().state() == State.APPLIED
                        || found.proposal().state() == State.TOLD;
        var name = decided ? "letter.pdf" : "packet.pdf";
        var pdf =
                decided
                        ? parts.papers().letter(id, getLocale(), viewer)
                        : parts.papers().packet(id, viewer);
        var link =
                new Anchor(
                        DownloadHandler.fromInputStream(
                                _ -> {
                                    var bytes = Objects.requireNonNull(Live.await(pdf));
                                    return new DownloadResponse(
                                            new ByteArrayInputStream(bytes),
                                            name,
                                            "application/pdf",
                                            bytes.length);
                                }),
                        getTranslation(decided ? "careers.case.letter" : "careers.case.packet"));
        link.setVisible(decided || found.proposal().packet() != null);
        return link;
    }

    private Checkbox chore(Proposal p, Case.Chore chore) {
        var box =
                new Checkbox(
                        getTranslation("careers.chore." + chore.what()), chore.doneBy() != null);
        box.setEnabled(chore.doneBy() == null);
        box.addValueChangeListener(
                e -> {
                    if (e.isFromClient()) {
                        Live.tell(
                                box,
                                parts.deciding().done(p.id(), chore.id(), viewer),
                                () -> {},
                                f -> Notice.show(Reasons.of(f, this)));
                    }
                });
        return box;
    }
}
