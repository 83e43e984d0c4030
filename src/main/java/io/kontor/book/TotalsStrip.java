package io.kontor.book;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.kontor.figure.Totals;
import io.kontor.figure.Totals.Figure;
import io.kontor.ui.Formats;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The figures above the grid; each filters the grid to exactly the rows it counts. */
final class TotalsStrip extends Div {

    private final Formats formats;
    private final Map<Figure, Span> numbers = new EnumMap<>(Figure.class);

    TotalsStrip(Formats formats, Consumer<Figure> clicked) {
        this.formats = formats;
        addClassName("totals");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("book.totals"));
        for (var figure : Figure.values()) {
            add(button(figure, clicked));
        }
    }

    private NativeButton button(Figure figure, Consumer<Figure> clicked) {
        var number = new Span("–");
        number.addClassName("totals-number");
        numbers.put(figure, number);
        var name = new Span(getTranslation("book.total." + figure, Totals.CURRENCY));
        name.addClassName("totals-name");
        var button = new NativeButton("", _ -> clicked.accept(figure));
        button.add(number, name);
        button.addClassNames("totals-figure", "totals-" + figure.name().toLowerCase(Locale.ROOT));
        return button;
    }

    void show(Totals totals) {
        set(Figure.ACCOUNTS, formats.count(totals.accounts()), "");
        money(Figure.VALUE, totals.value());
        money(Figure.VALUE_AT_RISK, totals.valueAtRisk());
        set(Figure.RENEWALS, formats.count(totals.renewals()), "");
        set(Figure.VALUE_UNKNOWN, formats.percent(totals.unknownShare()), "");
    }

    private void money(Figure figure, BigDecimal amount) {
        set(figure, formats.compact(amount), formats.amount(amount) + " " + Totals.CURRENCY);
    }

    private void set(Figure figure, String text, String exactly) {
        var number = numbers.get(figure);
        if (number != null) {
            number.setText(text);
            number.getElement().setAttribute("title", exactly);
        }
    }
}
