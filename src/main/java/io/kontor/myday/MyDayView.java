package io.kontor.myday;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.kontor.accountpage.RecordText;
import io.kontor.accountpage.Records;
import io.kontor.care.Kind;
import io.kontor.security.Access;
import io.kontor.security.CurrentViewer;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What is due, at risk and new, for the person who looks. */
@Route("my-day")
@Menu(title = "myday.title", order = 0, icon = "vaadin:sun-o")
@PermitAll
@CssImport("./accountpage.css")
@CssImport("./myday.css")
@Uses(Checkbox.class)
@Uses(ComboBox.class)
@Uses(DatePicker.class)
@Uses(DateTimePicker.class)
@Uses(Dialog.class)
@Uses(Notification.class)
@Uses(RadioButtonGroup.class)
@Uses(IntegerField.class)
@Uses(TextArea.class)
@Uses(TextField.class)
class MyDayView extends Div implements HasDynamicTitle {

    private final Days days;
    private final Viewer viewer;
    private final DayLists lists;

    MyDayView(
            Days days, Records records, RecordText text, List<Kind> kinds, CurrentViewer current) {
        this.days = days;
        this.viewer = current.viewer();
        this.lists = new DayLists(records, text, kinds, viewer, Formats.here());
        addClassName("my-day");
        if (!Access.may(viewer.role(), Deed.READ)) {
            // Whoever has no accounts may still be asked something.
            var hint = new Paragraph(getTranslation("myday.noaccounts"));
            hint.addClassName("quiet");
            add(hint);
        }
        for (var part : DayPart.values()) {
            var heading = new H2(getTranslation("myday." + part));
            heading.addClassName("my-day-heading");
            var section = new Div(heading, lists.of(part));
            section.addClassName("my-day-part");
            add(section);
        }
        addAttachListener(_ -> read());
        Live.follow(this, () -> days.live(viewer), _ -> read(), this::read);
    }

    private void read() {
        Live.ask(this, days.of(viewer), lists::show, _ -> {});
    }

    @Override
    public String getPageTitle() {
        return getTranslation("myday.title") + " · Kontor";
    }
}
