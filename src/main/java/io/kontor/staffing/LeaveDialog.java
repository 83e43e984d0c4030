package io.kontor.staffing;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.kontor.organisation.Chosen;
import io.kontor.organisation.Figures;
import io.kontor.organisation.OrganisationService;
import io.kontor.team.Person;
import io.kontor.team.Team;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Lets somebody go from a day on, and says before what that does. */
final class LeaveDialog extends DeedDialog<Boolean> {

    private final OrganisationService organisation;
    private final UUID leaver;
    private final @Nullable String heir;
    private final DatePicker day;
    private final UnorderedList effects = new UnorderedList();

    LeaveDialog(Chosen chosen, UUID leaver, OrganisationService organisation, Team team) {
        super("leave", chosen);
        this.organisation = organisation;
        this.leaver = leaver;
        heir =
                team.now()
                        .person(leaver)
                        .map(Person::reportsTo)
                        .map(above -> team.now().name(above))
                        .orElse(null);
        day = Days.field(say("day"), LocalDate.now(), chosen.words());
        day.addValueChangeListener(_ -> tell());
        effects.addClassName("deed-effects");
        ask(day, effects);
        button().addThemeVariants(ButtonVariant.ERROR);
        button().setEnabled(heir != null);
        tell();
    }

    private void tell() {
        effects.removeAll();
        if (heir == null) {
            effect(getTranslation("staffing.refused.NOBODY_ABOVE"));
            return;
        }
        var on = day.getValue();
        var accounts = chosen().rollUp().people().getOrDefault(leaver, Figures.NONE).accounts();
        effect(
                on == null || !on.isAfter(LocalDate.now())
                        ? say("now")
                        : say("then", chosen().words().formats().date(on)));
        effect(say("out"));
        effect(say("book", accounts, heir));
        chosen().rollUp().tree().of(leaver).stream()
                .map(seat -> say("vacant", chosen().words().title(seat)))
                .forEach(this::effect);
    }

    private void effect(String text) {
        effects.add(new ListItem(text));
    }

    @Override
    Optional<Mono<Boolean>> deed() {
        return Optional.ofNullable(day.getValue())
                .map(on -> organisation.leave(leaver, on, chosen().viewer()).thenReturn(true));
    }
}
