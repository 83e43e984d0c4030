package io.kontor.care;

import com.fasterxml.uuid.Generators;
import io.kontor.account.AccountService;
import io.kontor.account.NotAllowed;
import io.kontor.security.Viewer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Adds records, and explains why when it may not. */
@Component
class EntryAdding {

    private final Entries entries;
    private final AccountService accounts;

    EntryAdding(Entries entries, AccountService accounts) {
        this.entries = entries;
        this.accounts = accounts;
    }

    /** Adds a record inside a step that somebody began. */
    Mono<Entry> add(Kind kind, UUID account, Map<Field, @Nullable String> values, Viewer viewer) {
        var id = Generators.timeBasedEpochGenerator().generate();
        return entries.add(kind, id, account, values, viewer)
                .onErrorMap(
                        DataIntegrityViolationException.class,
                        _ -> EntryEditing.unfit(values.keySet()))
                .filter(added -> added)
                .switchIfEmpty(refusal(kind, account, values, viewer))
                .then(entries.byId(kind, id, viewer));
    }

    private Mono<Boolean> refusal(
            Kind kind, UUID account, Map<Field, @Nullable String> values, Viewer viewer) {
        return accounts.account(account, viewer)
                .map(
                        found ->
                                accounts.may(viewer, kind.create(), found)
                                        ? EntryEditing.unfit(values.keySet())
                                        : new NotAllowed(kind.create()))
                .flatMap(Mono::error);
    }

    /**
     * @throws UnfitField when a value does not fit, or one is missing
     */
    static Map<Field, @Nullable String> fit(Kind kind, Map<Field, @Nullable String> values) {
        var fit = new LinkedHashMap<Field, @Nullable String>();
        for (var field : kind.fields()) {
            if (values.containsKey(field)) {
                fit.put(field, FieldText.read(field, values.get(field)));
            } else if (field.required() && field.initial() == null) {
                throw new UnfitField(field, UnfitField.Why.MISSING, "");
            }
        }
        return fit;
    }
}
