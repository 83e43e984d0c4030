package io.kontor.explanation;

import com.vaadin.flow.component.Component;
import io.kontor.accountpage.AccountSection;
import io.kontor.accountpage.OpenAccount;
import io.kontor.security.Deed;

/** What costs points, first in the column at the right of the account page. */
@org.springframework.stereotype.Component
record HealthSection(HealthDesk desk) implements AccountSection {

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String title() {
        return "explanation.title";
    }

    @Override
    public boolean isFor(OpenAccount open) {
        return open.may(Deed.READ_HEALTH);
    }

    @Override
    public Component content(OpenAccount open) {
        return new ExplanationPanel(desk, open.id(), open.viewer(), open.formats());
    }
}
