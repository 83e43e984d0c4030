package io.kontor.interaction;

import com.vaadin.flow.component.Component;
import io.kontor.accountpage.AccountSection;
import io.kontor.accountpage.OpenAccount;
import io.kontor.security.Deed;
import java.util.Set;

/** Where the days go that this account takes. */
@org.springframework.stereotype.Component
record HatSection(HatTimes times) implements AccountSection {

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String title() {
        return "interaction.hats";
    }

    @Override
    public boolean isFor(OpenAccount open) {
        return open.may(Deed.READ_CARE);
    }

    @Override
    public Component content(OpenAccount open) {
        var bars = new HatBars(open.formats());
        open.live(
                bars,
                Set.of("interaction"),
                () -> times.ofAccount(open.id(), open.viewer()).collectList(),
                bars::show);
        return bars;
    }
}
