package io.kontor.growth;

import com.vaadin.flow.component.Component;
import io.kontor.product.Product;
import io.kontor.record.FieldChange;
import io.kontor.record.RecordDialog;
import io.kontor.record.RecordField;
import io.kontor.record.RecordForm;
import io.kontor.record.RecordWords;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Scope;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What somebody does with ideas at the page. */
record IdeaWork(GrowthParts parts, Viewer viewer, Formats formats) {

    private static final String WORDS = "growth.field";

    /** Whether it is worth offering; the service decides. */
    boolean may(Idea idea) {
        var scope = Access.scope(viewer.role(), Deed.EDIT);
        return scope == Scope.TREE || scope == Scope.OWN && idea.owner().equals(viewer.person());
    }

    void save(Component page, Idea idea, FieldChange change, Runnable otherwise) {
        Live.tell(
                page,
                parts.ideas().edit(idea.id(), List.of(change), viewer),
                () -> {},
                failure -> {
                    otherwise.run();
                    Notice.show(say(failure, page));
                });
    }

    static String say(Throwable failure, Component page) {
        return failure instanceof AccountAtRisk
                ? page.getTranslation("growth.atRisk")
                : RecordWords.of(failure, page, WORDS);
    }

    private RecordForm form() {
        var names = new LinkedHashMap<String, String>();
        for (Product product : products()) {
            names.put(product.id().toString(), product.name());
        }
        var form = new RecordForm(WORDS, formats, parts.team());
        Idea.TABLE
                .fields()
                .forEach(
                        field -> {
                            if (field.equals(Idea.PRODUCT)) {
                                form.with(field, names);
                            } else {
                                form.with(field);
                            }
                        });
        return form;
    }

    private List<Product> products() {
        var all = Live.await(parts.products().all().collectList());
        return all == null ? List.of() : all;
    }

    void edit(Idea idea) {
        var form = form();
        form.show(idea::of);
        form.saving(change -> parts.ideas().edit(idea.id(), List.of(change), viewer));
        new RecordDialog(idea.title(), form)
                .removing(
                        form.getTranslation("record.remove"),
                        () -> parts.ideas().remove(idea.id(), viewer))
                .open();
    }

    /** Asks for an idea of an account; filled in with what is known. */
    void add(UUID account, Map<RecordField, String> known) {
        var form = form();
        form.show(known::get);
        new RecordDialog(form.getTranslation("growth.add"), form)
                .doing(
                        form.getTranslation("record.add"),
                        () -> parts.ideas().add(account, form.values(), viewer))
                .open();
    }

    /** Makes an idea of a gap at once. */
    void take(Component page, UUID account, Map<RecordField, String> values) {
        Live.tell(
                page,
                parts.ideas().add(account, values, viewer),
                () -> Notice.show(page.getTranslation("growth.taken")),
                failure -> Notice.show(say(failure, page)));
    }
}
