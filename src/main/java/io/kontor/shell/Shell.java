package io.kontor.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Layout;
import io.kontor.security.CurrentViewer;
import io.kontor.security.OpenDoors;
import io.kontor.session.CurrentSession;
import io.kontor.session.SessionService;
import io.kontor.ui.Live;
import io.kontor.ui.Words;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;

/** What surrounds every page: the menu, the title, the connection and the person. */
@Layout
@PermitAll
@CssImport("./styles.css")
@CssImport("./shell.css")
class Shell extends AppLayout implements AfterNavigationObserver {

    private final H1 title = new H1();
    private final MainMenu menu = new MainMenu();
    private final MainMenu phoneMenu = new MainMenu();

    Shell(
            CurrentViewer current,
            CurrentSession session,
            SessionService sessions,
            Words words,
            ObjectProvider<OpenDoors> demonstration) {
        var connection = new Connection(words);
        var bar = new Header(title, connection, new PersonMenu(current.viewer(), current::signOut));
        bar.addClassName("shell-bar");
        demonstration.ifAvailable(_ -> bar.addComponentAtIndex(1, demonstrationMark()));
        addClassName("shell");
        setPrimarySection(Section.DRAWER);
        var phone = new Div(phoneMenu);
        phone.addClassName("phone-menu");
        addToDrawer(new Brand(), menu);
        addToNavbar(bar);
        getElement().appendChild(phone.getElement());
        session.id().ifPresent(mine -> leaveWith(mine, sessions));
    }

    /** A page of a session that was ended is nobody's any more. */
    private void leaveWith(UUID mine, SessionService sessions) {
        Live.follow(
                this,
                () -> sessions.ended().filter(mine::equals),
                _ -> getUI().ifPresent(ui -> ui.getPage().setLocation("/sign-in?ended")),
                () -> {});
    }

    private Span demonstrationMark() {
        var mark = new Span(getTranslation("shell.demonstration"));
        mark.addClassName("demonstration-mark");
        mark.getElement().setAttribute("title", getTranslation("shell.demonstration.empty"));
        return mark;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (getContent() instanceof HasDynamicTitle page) {
            title.setText(page.getPageTitle().replace(" · Kontor", ""));
        }
        menu.show(event.getLocation().getFirstSegment());
        phoneMenu.show(event.getLocation().getFirstSegment());
    }
}
