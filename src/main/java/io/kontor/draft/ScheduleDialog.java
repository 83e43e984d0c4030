package io.kontor.draft;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import io.kontor.draft.DraftService.Seen;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Approves a draft for a day, with what it will do in sight. */
final class ScheduleDialog extends DraftDialog {

    private final Draft draft;
    private final DraftDesk desk;
    private final DatePicker on = new DatePicker(LocalDate.now());

    ScheduleDialog(Seen seen, DraftDesk desk) {
        super("scheduling", desk);
        this.draft = seen.draft();
        this.desk = desk;
        on.setLabel(desk.words().say("on"));
        on.setMin(LocalDate.now());
        on.setLocale(desk.words().formats().locale());
        var impact = seen.impact();
        ask(
                new Paragraph(
                        desk.words()
                                .say(
                                        "scheduling.what",
                                        draft.moves().size(),
                                        impact.people(),
                                        impact.accounts(),
                                        impact.reaches().size())),
                on);
    }

    @Override
    @Nullable Mono<?> deed() {
        var day = on.getValue();
        return day == null
                ? null
                : desk.scheduling().schedule(draft.id(), draft.version(), day, desk.viewer());
    }
}
