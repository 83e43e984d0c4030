package io.kontor.holding;

import com.vaadin.flow.component.Component;
import io.kontor.accountpage.AccountTab;
import io.kontor.accountpage.OpenAccount;
import io.kontor.product.Products;
import io.kontor.team.Team;

/** The tab of what the account owns. */
@org.springframework.stereotype.Component
record ProductsTab(HoldingService holdings, Products products, Team team) implements AccountTab {

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String name() {
        return "products";
    }

    @Override
    public String title() {
        return "holding.title";
    }

    @Override
    public Component content(OpenAccount open) {
        return new HoldingList(this, open);
    }
}
