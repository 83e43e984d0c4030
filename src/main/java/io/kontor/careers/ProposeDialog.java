package io.kontor.careers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.kontor.career.Ladder.Level;
import io.kontor.dossier.CareerFile;
import io.kontor.promotion.Proposal.Kind;
import io.kontor.promotion.ProposalService.Wish;
import io.kontor.security.Viewer;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.time.LocalDate;
import java.util.ArrayList;

/** Begins a proposal: a promotion to another level, or a raise at the same one. */
final class ProposeDialog extends Dialog {

    private final Select<Level> level = new Select<>();
    private final TextField title = new TextField(getTranslation("careers.propose.title"));
    private final DatePicker day = new DatePicker(getTranslation("careers.propose.day"));
    private final TextArea reason = new TextArea(getTranslation("careers.propose.reason"));

    ProposeDialog(CareersParts parts, Viewer viewer, CareerFile file) {
        setHeaderTitle(getTranslation("careers.propose.head", file.standing().name()));
        var now = file.standing().level();
        var levels = new ArrayList<Level>();
        if (now != null) {
            levels.addAll(file.ladder().after(now));
            levels.add(now);
        }
        level.setLabel(getTranslation("careers.propose.level"));
        level.setItems(levels);
        level.setItemLabelGenerator(l -> l == null ? "" : label(l, now));
        level.addValueChangeListener(
                e -> title.setValue(e.getValue() == null ? "" : e.getValue().title().en()));
        level.setValue(levels.isEmpty() ? null : levels.getFirst());
        day.setValue(LocalDate.now().plusMonths(1).withDayOfMonth(1));
        reason.setRequiredIndicatorVisible(true);
        var form = new Div(level, title, day, reason);
        form.addClassName("careers-form");
        add(form);
        var save =
                new Button(getTranslation("careers.propose.draft"), _ -> save(parts, viewer, file));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("careers.cancel"), _ -> close()), save);
    }

    private String label(Level level, @org.jspecify.annotations.Nullable Level now) {
        var name = level.title().in(getLocale());
        return level.equals(now) ? getTranslation("careers.propose.raise", name) : name;
    }

    private void save(CareersParts parts, Viewer viewer, CareerFile file) {
        var to = level.getValue();
        if (to == null || day.getValue() == null || reason.getValue().isBlank()) {
            Notice.show(getTranslation("careers.failed.unfit"));
            return;
        }
        var kind = to.equals(file.standing().level()) ? Kind.RAISE : Kind.PROMOTION;
        var wish =
                new Wish(
                        kind,
                        file.standing().person(),
                        to.key(),
                        title.getValue(),
                        day.getValue(),
                        null,
                        null,
                        reason.getValue());
        Live.ask(
                this,
                parts.proposals().propose(wish, viewer),
                _ -> {
                    close();
                    Notice.show(getTranslation("careers.propose.done"));
                },
                failure -> Notice.show(Reasons.of(failure, this)));
    }
}
