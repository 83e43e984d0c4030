package io.kontor.you;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Language and light: kept in a cookie of the browser, because they belong to the place, too. */
public final class Preference {

    /** Whether pages are light or dark. */
    public enum Light {
        SYSTEM(ColorScheme.Value.LIGHT_DARK),
        LIGHT(ColorScheme.Value.LIGHT),
        DARK(ColorScheme.Value.DARK);

        private final ColorScheme.Value scheme;

        Light(ColorScheme.Value scheme) {
            this.scheme = scheme;
        }

        public ColorScheme.Value scheme() {
            return scheme;
        }
    }

    private static final String LANGUAGE = "kontor-language";
    private static final String LIGHT = "kontor-light";

    private Preference() {}

    /** Shows everything in another language; the page is drawn anew. */
    public static void language(Component component, Locale locale) {
        component
                .getUI()
                .ifPresent(
                        ui -> {
                            keep(ui, LANGUAGE, locale.toLanguageTag());
                            ui.getPage().reload();
                        });
    }

    public static void light(Component component, Light light) {
        component
                .getUI()
                .ifPresent(
                        ui -> {
                            keep(ui, LIGHT, light.name());
                            ui.getPage().setColorScheme(light.scheme());
                        });
    }

    public static Optional<Locale> language(VaadinRequest request) {
        return cookie(request, LANGUAGE).map(Locale::forLanguageTag);
    }

    public static Optional<Light> light(VaadinRequest request) {
        return cookie(request, LIGHT)
                .flatMap(
                        name ->
                                Arrays.stream(Light.values())
                                        .filter(light -> light.name().equals(name))
                                        .findFirst());
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    // A push connection has no response to set a cookie on, so the page does it.
    private static void keep(UI ui, String name, String value) {
        var script =
                "document.cookie = $0 + '=' + $1 + '; path=/; max-age=' + $2 + '; samesite=lax'";
        ui.getPage().executeJs(script, name, value, (double) Duration.ofDays(365).toSeconds());
    }
}
