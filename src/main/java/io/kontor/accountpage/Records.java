package io.kontor.accountpage;

import io.kontor.care.Care;
import io.kontor.care.Entry;
import io.kontor.care.EntryConflict;
import io.kontor.care.Kind;
import io.kontor.care.UnfitField;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Dialogs to add a record to an account, and to edit one field by field. */
@Component
public class Records {

    private final Care care;
    private final RecordText text;
    private final List<Kind> kinds;

    Records(Care care, RecordText text, List<Kind> kinds) {
        this.care = care;
        this.text = text;
        this.kinds = kinds;
    }

    Care care() {
        return care;
    }

    RecordText text() {
        return text;
    }

    List<Kind> kinds() {
        return kinds;
    }

    /**
     * Asks for a new record and adds it.
     *
     * @param keys the fields to ask for, in this order
     * @param values what they show at first
     */
    public void add(OpenAccount open, Kind kind, List<String> keys, Map<String, String> values) {
        new RecordForm(this, open, kind, keys, values).open();
    }

    /** Opens a record; each field that is changed saves itself. */
    public void edit(Kind kind, Entry entry, Viewer viewer, Formats formats) {
        new RecordEditor(this, kind, entry, viewer, formats).open();
    }

    RecordInputs inputs(UUID account, Viewer viewer, Formats formats) {
        return new RecordInputs(text, formats, contacts(account, viewer));
    }

    private Map<UUID, String> contacts(UUID account, Viewer viewer) {
        var kind =
                kinds.stream().filter(k -> k.table().equals("contact")).findFirst().orElseThrow();
        var found = Live.await(care.ofAccount(kind, account, viewer).collectList());
        return Objects.requireNonNull(found).stream()
                .collect(Collectors.toMap(Entry::id, entry -> entry.text("name")));
    }

    /** What is said of a failure, as a key with its values. */
    String problem(com.vaadin.flow.component.Component page, Throwable failure) {
        return switch (failure) {
            case UnfitField unfit -> page.getTranslation("accountpage.unfit." + unfit.why());
            case EntryConflict _ -> page.getTranslation("accountpage.conflict");
            default -> page.getTranslation("accountpage.failed");
        };
    }
}
