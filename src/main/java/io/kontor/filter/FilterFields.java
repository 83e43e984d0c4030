package io.kontor.filter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import io.kontor.account.AccountField;
import io.kontor.account.FieldValue;
import io.kontor.listing.Condition;
import io.kontor.security.Viewer;
import io.kontor.team.Person;
import io.kontor.team.Team;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The inputs for filters, one for each kind of field. */
public record FilterFields(Team team, Viewer viewer, FilterText text) {

    /** Something to fill in and the conditions it amounts to. */
    record Input(Component component, Supplier<List<Condition>> value) {}

    Input input(AccountField field, Optional<Condition> present) {
        return switch (field.kind()) {
            case CHOICE -> choices(field, present);
            case MONEY, NUMBER -> amounts(field, present);
            case DATE -> dates(field, present);
            case PERSON -> people(present);
            case TAGS -> tags(present);
            case TEXT, REFERENCE -> words(field, present);
        };
    }

    private Input choices(AccountField field, Optional<Condition> present) {
        var group = new CheckboxGroup<String>();
        group.setItems(FieldValue.choices(field));
        group.setItemLabelGenerator(
                code ->
                        field == AccountField.CURRENCY
                                ? code
                                : text.say("account." + field.key() + "." + code));
        present.ifPresent(c -> group.setValue(((Condition.OneOf) c).codes()));
        return new Input(
                group,
                () ->
                        group.getValue().isEmpty()
                                ? List.of()
                                : List.of(
                                        new Condition.OneOf(field, Set.copyOf(group.getValue()))));
    }

    private Input amounts(AccountField field, Optional<Condition> present) {
        var from = new BigDecimalField(text.say("filter.from"));
        var to = new BigDecimalField(text.say("filter.to"));
        present.filter(Condition.Between.class::isInstance)
                .map(Condition.Between.class::cast)
                .ifPresent(
                        c -> {
                            from.setValue((java.math.BigDecimal) c.from());
                            to.setValue((java.math.BigDecimal) c.to());
                        });
        return between(field, from, to, from::getValue, to::getValue, present);
    }

    private Input dates(AccountField field, Optional<Condition> present) {
        var from = new DatePicker(text.say("filter.from"));
        var to = new DatePicker(text.say("filter.to"));
        from.setLocale(text.formats().locale());
        to.setLocale(text.formats().locale());
        present.filter(Condition.Between.class::isInstance)
                .map(Condition.Between.class::cast)
                .ifPresent(
                        c -> {
                            from.setValue((java.time.LocalDate) c.from());
                            to.setValue((java.time.LocalDate) c.to());
                        });
        return between(field, from, to, from::getValue, to::getValue, present);
    }

    private Input between(
            AccountField field,
            Component from,
            Component to,
            Supplier<? extends Comparable<?>> low,
            Supplier<? extends Comparable<?>> high,
            Optional<Condition> present) {
        var none = new Checkbox(text.say("filter.empty"));
        none.setValue(present.filter(Condition.Empty.class::isInstance).isPresent());
        none.setVisible(field == AccountField.RENEWAL_DATE || field == AccountField.CUSTOMER_SINCE);
        var box = new Div(from, to, none);
        box.addClassName("filter-range");
        return new Input(box, () -> none.getValue() ? empty(field) : range(field, low, high));
    }

    private static List<Condition> range(
            AccountField field,
            Supplier<? extends Comparable<?>> low,
            Supplier<? extends Comparable<?>> high) {
        return low.get() == null && high.get() == null
                ? List.of()
                : List.of(new Condition.Between(field, low.get(), high.get()));
    }

    private static List<Condition> empty(AccountField field) {
        return List.of(new Condition.Empty(field));
    }

    private Input people(Optional<Condition> present) {
        var mine = new Checkbox(text.say("filter.myTeam"));
        var people = new MultiSelectComboBox<Person>(text.say("filter.people"));
        people.setItems(team.now().people());
        people.setItemLabelGenerator(Person::name);
        present.filter(Condition.OwnedBy.class::isInstance)
                .map(c -> ((Condition.OwnedBy) c).people())
                .ifPresent(ids -> people.setValue(named(ids)));
        mine.setValue(present.filter(Condition.TeamOf.class::isInstance).isPresent());
        var box = new Div(mine, people);
        box.addClassName("filter-range");
        return new Input(box, () -> mine.getValue() ? myTeam() : ownedBy(people.getValue()));
    }

    private Set<Person> named(Set<UUID> ids) {
        return ids.stream()
                .flatMap(id -> team.now().person(id).stream())
                .collect(Collectors.toSet());
    }

    private List<Condition> myTeam() {
        return List.of(new Condition.TeamOf(viewer.person()));
    }

    private static List<Condition> ownedBy(Set<Person> people) {
        return people.isEmpty()
                ? List.of()
                : List.of(
                        new Condition.OwnedBy(
                                people.stream().map(Person::id).collect(Collectors.toSet())));
    }

    private Input tags(Optional<Condition> present) {
        var field = new TextField(text.say("filter.tags"));
        present.filter(Condition.Tagged.class::isInstance)
                .ifPresent(c -> field.setValue(String.join(", ", ((Condition.Tagged) c).tags())));
        return new Input(
                field,
                () -> {
                    var tags =
                            new LinkedHashSet<>(Arrays.asList(field.getValue().split("\\s*,\\s*")));
                    tags.remove("");
                    return tags.isEmpty() ? List.of() : List.of(new Condition.Tagged(tags));
                });
    }

    private Input words(AccountField field, Optional<Condition> present) {
        var input = new TextField(text.say("filter.contains"));
        input.setAutofocus(true);
        var none = new Checkbox(text.say("filter.empty"));
        present.filter(Condition.Contains.class::isInstance)
                .ifPresent(c -> input.setValue(((Condition.Contains) c).text()));
        none.setValue(present.filter(Condition.Empty.class::isInstance).isPresent());
        var box = new Div(input, none);
        box.addClassName("filter-range");
        return new Input(box, () -> none.getValue() ? empty(field) : contains(field, input));
    }

    private static List<Condition> contains(AccountField field, TextField input) {
        return input.getValue().isBlank()
                ? List.of()
                : List.of(new Condition.Contains(field, input.getValue().strip()));
    }
}
