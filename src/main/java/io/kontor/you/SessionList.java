package io.kontor.you;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.kontor.security.Viewer;
import io.kontor.session.Session;
import io.kontor.session.SessionService;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import io.kontor.ui.SteadyList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every browser that is signed in as the viewer, live, with a way to end it. */
final class SessionList extends Div {

    private final SessionService sessions;
    private final Viewer viewer;
    private final @Nullable UUID here;
    private final Formats formats = Formats.here();
    private final SteadyList<Session> list;
    private final Button others;

    SessionList(SessionService sessions, Viewer viewer, @Nullable UUID here) {
        this.sessions = sessions;
        this.viewer = viewer;
        this.here = here;
        this.list = new SteadyList<>(Session::id, this::row, getTranslation("you.sessions.none"));
        this.others =
                new Button(
                        getTranslation("you.sessions.endOthers"),
                        _ ->
                                Live.tell(
                                        this,
                                        sessions.endOthers(viewer, here),
                                        this::read,
                                        this::failed));
        add(list, others);
        addAttachListener(_ -> read());
        Live.follow(this, sessions::live, _ -> read(), this::read);
    }

    private void read() {
        Live.ask(this, sessions.list(viewer).collectList(), this::show, this::failed);
    }

    private void show(List<Session> now) {
        list.show(now);
        others.setEnabled(now.stream().anyMatch(session -> !session.id().equals(here)));
    }

    private Component row(Session session) {
        var device =
                new Span(
                        Device.of(session.device()).orElse(getTranslation("you.sessions.unknown")));
        device.addClassName("you-name");
        device.getElement().setAttribute("title", session.device());
        var when =
                new Span(
                        getTranslation(
                                "you.sessions.when",
                                formats.moment(session.since()),
                                formats.moment(session.seenAt())));
        when.addClassName("quiet");
        var row = new Div(new Div(device, when));
        row.addClassName("you-row");
        row.add(session.id().equals(here) ? mark() : end(session));
        return row;
    }

    private Span mark() {
        var mark = new Span(getTranslation("you.sessions.here"));
        mark.addClassName("you-mark");
        return mark;
    }

    private Button end(Session session) {
        var end =
                new Button(
                        getTranslation("you.end"),
                        _ ->
                                Live.tell(
                                        this,
                                        sessions.end(viewer, session.id()),
                                        this::read,
                                        this::failed));
        end.addThemeVariants(ButtonVariant.SMALL);
        end.setAriaLabel(getTranslation("you.sessions.end", formats.moment(session.since())));
        return end;
    }

    private void failed(Throwable failure) {
        Notice.show(getTranslation("you.failed"));
    }
}
