package io.kontor.careers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.kontor.promotion.Case;
import io.kontor.promotion.Proposal;
import io.kontor.promotion.State;
import io.kontor.promotion.TurnRights;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What happened to a proposal so far, and what is still to be done after it took effect. */
final class CaseDialog extends Dialog {

    private static final Set<State> DECIDED = Set.of(State.SCHEDULED, State.APPLIED, State.TOLD);

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
                    new Span(why(event)));
        }
        body.add(history, papers(found), new ChoreList(parts, viewer, found, formats));
        foot(p);
    }

    private void foot(Proposal p) {
        getFooter().removeAll();
        if (TurnRights.mayReverse(p, viewer)) {
            var back =
                    new Button(
                            getTranslation("careers.reverse"),
                            _ -> new ReverseDialog(parts, viewer, p, formats).open());
            back.addThemeVariants(ButtonVariant.TERTIARY);
            getFooter().add(back);
        }
        getFooter().add(new Button(getTranslation("careers.close"), _ -> close()));
    }

    private Div papers(Case found) {
        var p = found.proposal();
        var papers = new Div();
        papers.addClassName("careers-choice");
        if (p.packet() != null) {
            papers.add(
                    new PaperLink(
                            getTranslation("careers.case.packet"),
                            "packet.pdf",
                            parts.papers().packet(id, formats.locale(), viewer)));
        }
        if (DECIDED.contains(p.state())) {
            papers.add(
                    new PaperLink(
                            getTranslation("careers.case.letter"),
                            "letter.pdf",
                            parts.papers().letter(id, formats.locale(), viewer)));
        }
        return papers;
    }

    private String why(Case.Event event) {
        return switch (event.act()) {
            case "PAY_AGAIN" -> getTranslation("careers.case.payAgain");
            case "PAID_SINCE", "PAID_BEFORE" ->
                    getTranslation(
                            "careers.case." + event.act(),
                            formats.date(LocalDate.parse(event.reason())));
            case "NOT_APPLIED" -> getTranslation("careers.case.notApplied");
            default -> event.reason();
        };
    }
}
