package io.kontor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import java.time.Duration;

/** A word at the edge of the page that never covers the work. */
public final class Notice {

    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final Duration LONG = Duration.ofSeconds(20);

    private Notice() {}

    public static void show(String text) {
        open(new Span(text), SHORT);
    }

    /** Says that something was done, with the way back. */
    public static void withUndo(String text, String undo, Runnable action) {
        var line = new Div(new Span(text));
        var notice = open(line, LONG);
        var button =
                new Button(
                        undo,
                        _ -> {
                            notice.close();
                            action.run();
                        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        line.add(button);
    }

    private static Notification open(
            com.vaadin.flow.component.Component content, Duration duration) {
        var notice = new Notification();
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> notice.close());
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        close.setAriaLabel(close.getTranslation("ui.close"));
        var line = new Div(content, close);
        line.addClassName("notice");
        notice.add(line);
        notice.setPosition(Notification.Position.BOTTOM_START);
        notice.setDuration((int) duration.toMillis());
        notice.open();
        return notice;
    }
}
