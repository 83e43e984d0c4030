package io.kontor.record;

import java.util.List;
import java.util.Optional;

/**
 * A table of records that belong to accounts.
 *
 * @param name of the table, as the history calls it
 * @param fields those that people edit
 */
public record RecordTable(String name, List<RecordField> fields) {

    /**
     * A field by what programs call it.
     *
     * @throws UnfitField when there is none
     */
    public RecordField field(String key) {
        return find(key).orElseThrow(() -> new UnfitField(key, UnfitField.Why.NO_SUCH_FIELD, ""));
    }

    public Optional<RecordField> find(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
