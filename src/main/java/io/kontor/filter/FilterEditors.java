package io.kontor.filter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import io.kontor.account.AccountField;
import io.kontor.listing.Condition;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes the little form in which a filter is set. */
public final class FilterEditors {

    /** The fields that can be filtered, in the order of the menu. */
    static final List<AccountField> FIELDS =
            List.of(
                    AccountField.OWNER,
                    AccountField.HEALTH,
                    AccountField.SCORE,
                    AccountField.TREND,
                    AccountField.COVERAGE,
                    AccountField.TIER,
                    AccountField.STATUS,
                    AccountField.VALUE,
                    AccountField.RENEWAL_DATE,
                    AccountField.CUSTOMER_SINCE,
                    AccountField.SECTOR,
                    AccountField.LOCATION,
                    AccountField.NEXT_STEP,
                    AccountField.CURRENCY,
                    AccountField.TAG);

    private final FilterFields fields;

    public FilterEditors(FilterFields fields) {
        this.fields = fields;
    }

    Component editor(
            AccountField field, Optional<Condition> present, Consumer<List<Condition>> done) {
        var input = fields.input(field, present);
        var form = new Div();
        form.addClassName("filter-editor");
        form.add(new H3(form.getTranslation("account.field." + field.key())));
        form.add(input.component());
        form.add(buttons(form, input.value(), done));
        return form;
    }

    private static Component buttons(
            Component form, Supplier<List<Condition>> value, Consumer<List<Condition>> done) {
        var apply = new Button(form.getTranslation("filter.apply"), _ -> done.accept(value.get()));
        apply.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        apply.addClickShortcut(com.vaadin.flow.component.Key.ENTER).listenOn(form);
        var clear = new Button(form.getTranslation("filter.clear"), _ -> done.accept(List.of()));
        clear.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var row = new Div(apply, clear);
        row.addClassName("filter-editor-buttons");
        return row;
    }
}
