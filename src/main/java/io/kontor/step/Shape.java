package io.kontor.step;

import java.util.List;

/**
 * What the database's catalogue says about a table.
 *
 * @param columns those that can be written
 * @param references foreign keys from it and to it
 */
record Shape(String table, List<String> columns, List<Reference> references) {

    /**
     * A foreign key of one column.
     *
     * @param follows whether the record goes silently with the one it refers to
     * @param cascades whether the database removes the record with the one it refers to
     */
    record Reference(
            String table,
            String column,
            String type,
            String to,
            String key,
            boolean follows,
            boolean cascades) {

        /** What only the system laid out, as a routine task, goes with what it was laid out for. */
        String unlessLaidOut() {
            return cascades
                    ? """
                       where exists (
                           select from change c left join step s on s.id = c.step
                           where c.record = x.id and s.kind is distinct from 'system')
                      """
                    : "";
        }
    }

    List<Reference> from() {
        return references.stream().filter(r -> r.table().equals(table)).toList();
    }

    /** Foreign keys that forbid the removal of a row. */
    List<Reference> onto() {
        return references.stream().filter(r -> r.to().equals(table) && !r.follows()).toList();
    }

    /** Foreign keys from the table to itself. */
    List<Reference> inside() {
        return from().stream().filter(r -> r.to().equals(table)).toList();
    }
}
