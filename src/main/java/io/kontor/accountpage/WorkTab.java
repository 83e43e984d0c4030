package io.kontor.accountpage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import io.kontor.security.Deed;
import java.util.Comparator;
import java.util.List;

/** What is wrong and what is to be done, the overdue first. */
@org.springframework.stereotype.Component
record WorkTab(List<WorkPart> parts) implements AccountTab {

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String name() {
        return "work";
    }

    @Override
    public String title() {
        return "accountpage.work";
    }

    @Override
    public boolean isFor(OpenAccount open) {
        return open.may(Deed.READ_CARE);
    }

    @Override
    public Component content(OpenAccount open) {
        var page = new Div();
        page.addClassName("work");
        parts.stream()
                .sorted(Comparator.comparingInt(AccountPart::order))
                .filter(part -> part.isFor(open))
                .forEach(part -> page.add(section(part, page, open)));
        return page;
    }

    private static Section section(WorkPart part, Div page, OpenAccount open) {
        var heading = new H2(page.getTranslation(part.title()));
        heading.addClassName("account-heading");
        return new Section(heading, part.content(open));
    }
}
