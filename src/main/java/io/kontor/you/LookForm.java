package io.kontor.you;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.server.VaadinRequest;
import io.kontor.ui.Words;
import java.util.Locale;

/** The language and the light of this browser. */
final class LookForm extends Div {

    private final RadioButtonGroup<Locale> language =
            new RadioButtonGroup<>(getTranslation("you.language"));
    private final RadioButtonGroup<Preference.Light> light =
            new RadioButtonGroup<>(getTranslation("you.light"));

    LookForm() {
        language.setItems(Words.ENGLISH, Words.BOKMAAL);
        language.setItemLabelGenerator(
                locale -> locale.equals(Words.ENGLISH) ? "English" : "Norsk bokmål");
        light.setItems(Preference.Light.values());
        light.setItemLabelGenerator(l -> getTranslation("shell.light." + l));
        add(language, light);
        addClassName("you-form");
        language.addValueChangeListener(
                e -> {
                    if (e.isFromClient()) {
                        Preference.language(this, e.getValue());
                    }
                });
        light.addValueChangeListener(
                e -> {
                    if (e.isFromClient()) {
                        Preference.light(this, e.getValue());
                    }
                });
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var isEnglish = attached.getUI().getLocale().getLanguage().equals("en");
        language.setValue(isEnglish ? Words.ENGLISH : Words.BOKMAAL);
        var request = VaadinRequest.getCurrent();
        var kept = request == null ? null : Preference.light(request).orElse(null);
        light.setValue(kept == null ? Preference.Light.SYSTEM : kept);
    }
}
