package io.kontor.organisation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.select.Select;
import io.kontor.security.PeopleAccess;
import io.kontor.security.PeopleDeed;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Finding somebody, choosing the day and what is shown, and moving what is chosen. */
final class OrganisationBar extends Div {

    private final SeatWords words;
    private final OrganisationState state;
    private final ComboBox<Seat> find = new ComboBox<>();

    OrganisationBar(
            SeatWords words,
            OrganisationState state,
            Consumer<OrganisationState> go,
            Consumer<UUID> fly) {
        this.words = words;
        this.state = state;
        addClassName("organisation-bar");
        find.addClassName("organisation-find");
        find.setPlaceholder(words.say("find"));
        find.setAriaLabel(words.say("find"));
        find.setItemLabelGenerator(seat -> words.name(seat) + " · " + words.title(seat));
        find.addValueChangeListener(
                event -> {
                    if (event.isFromClient() && event.getValue() != null) {
                        fly.accept(event.getValue().id());
                    }
                });
        add(find, show(go), day(go));
        if (PeopleAccess.may(words.viewer().role(), PeopleDeed.DRAFT)) {
            add(new Anchor("drafts", words.say("drafts")));
        }
        if (!state.isToday()) {
            var then = new Span(words.say("then", words.formats().date(state.day())));
            then.addClassName("organisation-then");
            add(then);
        }
    }

    private Select<OrganisationState.Show> show(Consumer<OrganisationState> go) {
        var show = new Select<OrganisationState.Show>();
        show.setItems(OrganisationState.Show.values());
        show.setItemLabelGenerator(s -> words.say("show." + s));
        show.setValue(state.show());
        show.setAriaLabel(words.say("show"));
        show.addValueChangeListener(event -> go.accept(state.showing(event.getValue())));
        return show;
    }

    private DatePicker day(Consumer<OrganisationState> go) {
        var day = new DatePicker(state.day());
        day.addClassName("organisation-day");
        day.setAriaLabel(words.say("asOf"));
        day.setLocale(words.formats().locale());
        day.addValueChangeListener(
                event -> {
                    if (event.isFromClient() && event.getValue() != null) {
                        go.accept(state.on(event.getValue()));
                    }
                });
        return day;
    }

    /** Lets everybody choose what the table shows. */
    void offerColumns(SeatGrid grid) {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        var columns = menu.addItem(words.say("columns")).getSubMenu();
        for (var column : grid.getColumns()) {
            if (!"position".equals(column.getKey())) {
                var item = columns.addItem(words.say("column." + column.getKey()));
                item.setCheckable(true);
                item.setChecked(true);
                item.setKeepOpen(true);
                item.addClickListener(_ -> column.setVisible(item.isChecked()));
            }
        }
        add(menu);
    }

    void show(RollUp rollUp) {
        find.setItems(List.copyOf(rollUp.tree().all()));
    }

    /** The page of the team of what is chosen, for those who may open its figures. */
    void offerTeam(SeatGrid grid, TreeRows rows) {
        var team = new Button(words.say("team"));
        team.addThemeVariants(ButtonVariant.TERTIARY);
        team.setEnabled(false);
        grid.addSelectionListener(
                event ->
                        team.setEnabled(
                                event.getFirstSelectedItem()
                                        .flatMap(s -> rows.rollUp().sum(s.id(), words.viewer()))
                                        .isPresent()));
        team.addClickListener(
                _ ->
                        grid.getSelectedItems()
                                .forEach(
                                        s ->
                                                getUI().ifPresent(
                                                                ui ->
                                                                        ui.navigate(
                                                                                "teams/"
                                                                                        + s
                                                                                                .id()))));
        add(team);
    }

    /** Lets everybody do with the chosen position what they may. */
    void offer(DeedsMenu deeds) {
        if (state.isToday()) {
            add(deeds);
        }
    }
}
