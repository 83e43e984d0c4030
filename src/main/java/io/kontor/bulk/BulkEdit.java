package io.kontor.bulk;

import io.kontor.account.AccountField;
import io.kontor.account.AccountService;
import io.kontor.account.FieldEdit;
import io.kontor.account.FieldValue;
import io.kontor.account.NotAllowed;
import io.kontor.account.UnfitValue;
import io.kontor.change.Position;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.security.Viewer;
import io.r2dbc.spi.R2dbcException;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Changes one field of many accounts: first what would happen, then in one step. */
@Service
public class BulkEdit {

    private final BulkPreviews previews;
    private final BulkRows rows;
    private final AccountService accounts;
    private final Write write;

    BulkEdit(BulkPreviews previews, BulkRows rows, AccountService accounts, Write write) {
        this.previews = previews;
        this.rows = rows;
        this.accounts = accounts;
        this.write = write;
    }

    /**
     * Says what would happen; nothing is written.
     *
     * @return an error {@link NotAllowed} or {@link UnfitValue} when nobody of this role may do
     *     that, or the field cannot hold the value
     */
    public Mono<BulkPreview> preview(Selection selection, BulkChange change, Viewer viewer) {
        return check(change, viewer)
                .then(Mono.defer(() -> previews.preview(new Bulk(selection, change, viewer))));
    }

    /**
     * Does it in one step. Accounts on which somebody changed the field, or a field that the
     * selection looks at, after the preview are left alone; so are those that came to match since.
     *
     * @param moment the preview's
     * @return what was done, or an error {@link NotAllowed} or {@link UnfitValue}, in which case
     *     nothing was written
     */
    public Mono<BulkDone> apply(
            Selection selection, BulkChange change, Position moment, Viewer viewer) {
        var step = Step.of(Step.Kind.BULK, viewer.person(), change.field().key());
        var bulk = new Bulk(selection, change, viewer);
        var work = rows.lock(bulk).then(Mono.defer(() -> rows.apply(bulk, moment, step.id())));
        return check(change, viewer)
                .then(Mono.defer(() -> write.large(step, work)))
                .onErrorMap(BulkEdit::isRule, _ -> unfit(change));
    }

    private Mono<Void> check(BulkChange change, Viewer viewer) {
        return Mono.defer(() -> accounts.check(List.of(asEdit(change)), viewer));
    }

    /** The values of a bulk edit are those an edit of one account could have. */
    private static FieldEdit asEdit(BulkChange change) {
        return switch (change) {
            case BulkChange.Set set -> edit(set.field(), FieldValue.write(set.value()));
            case BulkChange.AddTag add -> tag(add.tag());
            case BulkChange.RemoveTag remove -> tag(remove.tag());
        };
    }

    private static FieldEdit tag(String tag) {
        if (tag.isBlank() || tag.contains(",") || tag.chars().anyMatch(Character::isISOControl)) {
            throw new UnfitValue(AccountField.TAG, UnfitValue.Why.NOT_A_TAG, tag);
        }
        return edit(AccountField.TAG, tag);
    }

    private static FieldEdit edit(AccountField field, String value) {
        return new FieldEdit(field, null, FieldValue.read(field, value));
    }

    /** No parent may be its own child, and every currency and owner must exist. */
    private static boolean isRule(Throwable failure) {
        return failure instanceof DataIntegrityViolationException
                || failure.getCause() instanceof R2dbcException e
                        && String.valueOf(e.getSqlState()).startsWith("KO");
    }

    private static UnfitValue unfit(BulkChange change) {
        var value = change instanceof BulkChange.Set set ? FieldValue.write(set.value()) : "";
        return new UnfitValue(change.field(), UnfitValue.Why.UNKNOWN, value);
    }
}
