package io.kontor.organisation;

import com.vaadin.flow.data.renderer.LitRenderer;
import io.kontor.account.Health;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts by state of health, and under them the same as one bar of the value. */
public final class MixTemplate {

    private static final String COUNT =
            """
            ${item.CODEHref
                ? html`<a class="state" data-state="CODE" href=${item.CODEHref} title=${item.CODEValue}><span
                    class="state-icon" aria-hidden="true"></span>${item.CODE}</a>`
                : html`<span class="state" data-state="CODE" title=${item.CODEValue}><span
                    class="state-icon" aria-hidden="true"></span>${item.CODE}</span>`}\
            """;
    private static final String PART =
            """
            <rect data-state="CODE" x=${item.CODEX} width=${item.CODEW} height="6" />\
            """;

    private static final String HTML =
            """
            ${item.words ? html`<div class="mix" title=${item.words}><div class="mix-counts">COUNTS</div><svg
                class="mix-bar" aria-hidden="true" viewBox="0 0 100 6" preserveAspectRatio="none">PARTS</svg></div>`
                         : html`<span class="seat-quiet">–</span>`}
            """
                    .replace("COUNTS", each(COUNT))
                    .replace("PARTS", each(PART));

    private MixTemplate() {}

    /**
     * Each count leads to the accounts it counts.
     *
     * @param accounts the way to the accounts that a row counts; empty for none
     */
    public static <T> LitRenderer<T> renderer(
            Function<T, Optional<Figures>> of, Function<T, String> accounts, SeatWords words) {
        var renderer =
                LitRenderer.<T>of(HTML)
                        .withProperty("words", s -> of.apply(s).map(words::health).orElse(""));
        for (var health : Health.values()) {
            var code = health.name().toLowerCase(Locale.ROOT);
            renderer.withProperty(code, s -> of.apply(s).map(f -> f.count(health)).orElse(0L))
                    .withProperty(
                            code + "Value",
                            s -> of.apply(s).map(f -> value(f, health, words)).orElse(""))
                    .withProperty(code + "Href", s -> to(accounts.apply(s), code))
                    .withProperty(
                            code + "X", s -> of.apply(s).map(f -> before(f, health)).orElse(0.0))
                    .withProperty(
                            code + "W", s -> of.apply(s).map(f -> share(f, health)).orElse(0.0));
        }
        return renderer;
    }

    private static String to(String accounts, String code) {
        return accounts.isEmpty() ? "" : accounts + "&health=" + code;
    }

    private static String value(Figures figures, Health health, SeatWords words) {
        return words.state(health) + ": " + words.formats().compact(figures.value(health));
    }

    private static String each(String template) {
        return Arrays.stream(Health.values())
                .map(h -> template.replace("CODE", h.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining());
    }

    /** The part of the accounts in this state, in hundredths. */
    public static double share(Figures figures, Health health) {
        return figures.accounts() == 0 ? 0 : 100.0 * figures.count(health) / figures.accounts();
    }

    /** Where the bar of this state begins. */
    public static double before(Figures figures, Health health) {
        return Arrays.stream(Health.values())
                .filter(other -> other.ordinal() < health.ordinal())
                .mapToDouble(other -> share(figures, other))
                .sum();
    }
}
