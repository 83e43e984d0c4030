package io.kontor.holding;

import com.vaadin.flow.component.Component;
import io.kontor.accountpage.OpenAccount;
import io.kontor.product.Product;
import io.kontor.record.RecordDialog;
import io.kontor.record.RecordForm;
import io.kontor.record.RecordWords;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What somebody does with holdings at the page. */
record HoldingWork(ProductsTab parts, OpenAccount open, Component page) {

    static final String WORDS = "holding.field";

    void products(Consumer<Map<String, String>> then) {
        Live.ask(
                page,
                parts.products().all().collectList(),
                all -> then.accept(names(all)),
                failure -> Notice.show(RecordWords.of(failure, page, WORDS)));
    }

    private static Map<String, String> names(List<Product> products) {
        var names = new LinkedHashMap<String, String>();
        products.forEach(product -> names.put(product.id().toString(), product.name()));
        return names;
    }

    private RecordForm form(Map<String, String> products) {
        var form = new RecordForm(WORDS, open.formats(), parts.team());
        Holding.TABLE
                .fields()
                .forEach(
                        field -> {
                            if (field.equals(Holding.PRODUCT)) {
                                form.with(field, products);
                            } else {
                                form.with(field);
                            }
                        });
        return form;
    }

    void add(Map<String, String> products) {
        var form = form(products);
        form.show(
                field ->
                        field.equals(Holding.SINCE)
                                ? LocalDate.now()
                                : field.equals(Holding.CURRENCY)
                                        ? open.account().currency()
                                        : null);
        new RecordDialog(page.getTranslation("holding.add"), form)
                .doing(
                        page.getTranslation("record.add"),
                        () -> parts.holdings().add(open.id(), form.values(), open.viewer()))
                .open();
    }

    void edit(Holding holding, Map<String, String> products) {
        var form = form(products);
        form.show(holding::of);
        form.saving(change -> parts.holdings().edit(holding.id(), List.of(change), open.viewer()));
        new RecordDialog(holding.productName(), form)
                .removing(
                        page.getTranslation("record.remove"),
                        () -> parts.holdings().remove(holding.id(), open.viewer()))
                .open();
    }
}
