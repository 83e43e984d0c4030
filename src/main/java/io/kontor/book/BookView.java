package io.kontor.book;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.kontor.security.Access;
import io.kontor.security.CurrentViewer;
import io.kontor.security.Deed;
import io.kontor.ui.Formats;
import io.kontor.ui.Notice;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** The book of accounts: one live grid for everybody. Everything about it is in its address. */
@Route("accounts")
@Menu(title = "book.title", order = 1, icon = "vaadin:table")
@PermitAll
@CssImport("./book.css")
class BookView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final @Nullable Book book;

    BookView(BookParts parts, CurrentViewer current) {
        var viewer = current.viewer();
        addClassName("book");
        if (Access.may(viewer.role(), Deed.READ)) {
            book = new Book(parts, viewer, Formats.here(), this::go, this::keep);
            add(book);
        } else {
            book = null;
            add(EmptyState.noAccess());
        }
    }

    private void go(BookState state) {
        if (book != null) {
            var parameters = state.write(book.viewer());
            getUI().ifPresent(ui -> ui.navigate(BookView.class, parameters));
        }
    }

    private void keep(BookState state) {
        if (book != null) {
            var here = new Location("accounts", state.write(book.viewer()));
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, here));
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (book != null) {
            var linked = BookState.read(event.getLocation().getQueryParameters(), book.viewer());
            book.show(linked.state());
            if (!linked.unread().isEmpty()) {
                Notice.show(getTranslation("book.unread", String.join(", ", linked.unread())));
            }
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("book.title") + " · Kontor";
    }
}
