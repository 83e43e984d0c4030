package io.kontor.concern;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.kontor.accountpage.AccountAction;
import io.kontor.accountpage.OpenAccount;
import io.kontor.accountpage.Records;
import io.kontor.security.Deed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

@org.springframework.stereotype.Component
record ConcernAction(Records records, Concerns kind) implements AccountAction {

    private static final List<String> FIELDS =
            List.of("title", "severity", "kind", "owner", "dueOn");

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean isFor(OpenAccount open) {
        return open.may(Deed.LOG_CARE);
    }

    @Override
    public Component content(OpenAccount open) {
        var button = new Button(VaadinIcon.EXCLAMATION_CIRCLE_O.create());
        button.setText(button.getTranslation("concern.new"));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.addClickListener(_ -> records.add(open, kind, FIELDS, initial(open)));
        return button;
    }

    private static Map<String, String> initial(OpenAccount open) {
        return Map.of(
                "severity",
                "medium",
                "kind",
                "service",
                "owner",
                open.viewer().person().toString(),
                "dueOn",
                LocalDate.now().plusDays(7).toString());
    }
}
