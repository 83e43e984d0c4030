package io.kontor.renewal;

import com.vaadin.flow.component.Component;
import io.kontor.record.FieldChange;
import io.kontor.record.RecordDialog;
import io.kontor.record.RecordForm;
import io.kontor.record.RecordWords;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Scope;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.util.List;

/** What somebody does with renewals at the page. */
final class RenewalWork {

    private static final String WORDS = "renewal.field";

    private final RenewalParts parts;
    private final Viewer viewer;
    private final Formats formats;

    RenewalWork(RenewalParts parts, Viewer viewer, Formats formats) {
        this.parts = parts;
        this.viewer = viewer;
        this.formats = formats;
    }

    /** Whether it is worth offering; the service decides. */
    boolean may(Renewal renewal) {
        var scope = Access.scope(viewer.role(), Deed.EDIT);
        return renewal.isOpen()
                && (scope == Scope.OWN
                        ? renewal.owner().equals(viewer.person())
                        : scope == Scope.TREE);
    }

    void call(Component page, Renewal renewal, Call call) {
        var change = FieldChange.of(Renewal.CALL, renewal.call().code(), call.code());
        Live.tell(
                page,
                parts.renewals().edit(renewal.id(), List.of(change), viewer),
                () -> {},
                failure -> Notice.show(say(failure, page)));
    }

    private static String say(Throwable failure, Component page) {
        return switch (failure) {
            case Unsure _ -> page.getTranslation("renewal.unsure");
            case ReasonNeeded _ -> page.getTranslation("renewal.reasonNeeded");
            case AlreadyClosed _ -> page.getTranslation("renewal.alreadyClosed");
            default -> RecordWords.of(failure, page, WORDS);
        };
    }

    void edit(Renewal renewal) {
        var form = new RecordForm(WORDS, formats, parts.team());
        Renewal.TABLE.fields().stream()
                .filter(field -> !field.equals(Renewal.REASON))
                .forEach(form::with);
        form.show(renewal::of);
        form.saving(change -> parts.renewals().edit(renewal.id(), List.of(change), viewer));
        new RecordDialog(renewal.accountName(), form).open();
    }

    void close(Renewal renewal) {
        new CloseDialog(
                        renewal,
                        formats,
                        closing -> parts.renewals().close(renewal.id(), closing, viewer),
                        RenewalWork::say)
                .open();
    }
}
