package io.kontor.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.kontor.you.Preference;
import org.springframework.stereotype.Component;

/** Gives every page its language and light before the first thing is drawn. */
@Component
class Start implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(Start::prepare);
    }

    private static void prepare(UIInitEvent event) {
        var ui = event.getUI();
        var request = VaadinRequest.getCurrent();
        if (request != null) {
            Preference.language(request).ifPresent(ui::setLocale);
            Preference.light(request).ifPresent(l -> ui.getPage().setColorScheme(l.scheme()));
        }
        ui.getReconnectDialogConfiguration().setReconnectInterval(1_000);
    }
}
