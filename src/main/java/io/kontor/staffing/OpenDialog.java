package io.kontor.staffing;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.kontor.organisation.Chosen;
import io.kontor.organisation.OrganisationService;
import io.kontor.team.Position;
import io.kontor.team.Title;
import java.time.LocalDate;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Opens a position below another; it is vacant until somebody is appointed. */
final class OpenDialog extends DeedDialog<Position> {

    private static final int LONGEST = 100;

    private final OrganisationService organisation;
    private final Select<Title> title = new Select<>();
    private final TextField name;
    private final TextField region;
    private final DatePicker from;

    OpenDialog(Chosen chosen, OrganisationService organisation) {
        super("open", chosen);
        this.organisation = organisation;
        title.setLabel(say("what"));
        title.setItems(Title.values());
        title.setItemLabelGenerator(
                t -> t == null ? "" : getTranslation("organisation.title." + t.code()));
        name = new TextField(say("name"));
        name.setMaxLength(LONGEST);
        region = new TextField(say("region"));
        region.setMaxLength(LONGEST);
        region.setValue(chosen.seat().position().region());
        from = Days.field(say("from"), LocalDate.now(), chosen.words());
        ask(title, name, region, from);
    }

    @Override
    Optional<Mono<Position>> deed() {
        if (title.getValue() == null || from.getValue() == null) {
            return Optional.empty();
        }
        var above = chosen().seat().position();
        var position =
                Position.of(title.getValue(), region.getValue().strip(), from.getValue())
                        .called(name.getValue().strip())
                        .in(above.unit());
        return Optional.of(organisation.open(position, above.id(), chosen().viewer()));
    }
}
