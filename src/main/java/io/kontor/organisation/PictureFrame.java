package io.kontor.organisation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;

/** The picture and what can be done with it. */
final class PictureFrame extends Div {

    PictureFrame(OrgChart chart, SeatWords words) {
        addClassName("organisation-picture");
        var colour = new Select<String>();
        colour.setItems(List.of("health", "load", "vacancy"));
        colour.setItemLabelGenerator(what -> words.say("colour." + what));
        colour.setValue("health");
        colour.setAriaLabel(words.say("colour"));
        colour.addValueChangeListener(event -> chart.colourBy(event.getValue()));
        var save = new Button(words.say("save"), _ -> chart.save());
        var print = new Button(words.say("print"), _ -> getElement().executeJs("window.print()"));
        save.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        print.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var line = new Div(colour, save, print);
        line.addClassName("organisation-bar");
        add(line, chart);
    }
}
