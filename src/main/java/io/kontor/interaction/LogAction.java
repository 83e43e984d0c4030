package io.kontor.interaction;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.kontor.accountpage.AccountAction;
import io.kontor.accountpage.OpenAccount;
import io.kontor.accountpage.Records;
import io.kontor.security.Deed;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An interaction with everything that can be said of it. */
@org.springframework.stereotype.Component
record LogAction(Records records, Interactions kind) implements AccountAction {

    private static final List<String> FIELDS =
            List.of(
                    "kind",
                    "hat",
                    "summary",
                    "happenedAt",
                    "minutes",
                    "contact",
                    "twoWay",
                    "internal");

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isFor(OpenAccount open) {
        return open.may(Deed.LOG_CARE);
    }

    @Override
    public Component content(OpenAccount open) {
        var button = new Button(VaadinIcon.PHONE.create());
        button.setText(button.getTranslation("interaction.new"));
        button.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        button.addClickListener(_ -> records.add(open, kind, FIELDS, initial()));
        return button;
    }

    private static Map<String, String> initial() {
        return Map.of(
                "kind", "call",
                "hat", "service",
                "twoWay", "true",
                "happenedAt", Instant.now().toString());
    }
}
