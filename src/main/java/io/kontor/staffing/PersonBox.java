package io.kontor.staffing;

import com.vaadin.flow.component.combobox.ComboBox;
import io.kontor.organisation.Chosen;
import io.kontor.organisation.Figures;
import io.kontor.team.Person;
import java.util.List;
import java.util.function.Predicate;

/** Somebody who is here, with what they are. */
final class PersonBox extends ComboBox<Person> {

    PersonBox(String label, List<Person> people, Predicate<Person> fits) {
        super(label);
        setItems(people.stream().filter(p -> p.leftOn() == null).filter(fits).toList());
        setItemLabelGenerator(PersonBox::named);
        setRequiredIndicatorVisible(true);
    }

    /** Says how much each has to do already. */
    PersonBox withLoad(Chosen chosen) {
        var loads = chosen.rollUp().people();
        setItemLabelGenerator(
                p ->
                        named(p)
                                + " · "
                                + chosen.words().load(loads.getOrDefault(p.id(), Figures.NONE)));
        return this;
    }

    private static String named(Person person) {
        return person.title().isEmpty() ? person.name() : person.name() + " · " + person.title();
    }
}
