package io.kontor.record;

import io.kontor.account.Reach;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.step.Undoable;

/** Undoing takes the right to edit the account now; an import of one's own, to import. */
public final class RecordUndo implements Undoable {

    private final String table;
    private final int rank;

    public RecordUndo(RecordTable table, int rank) {
        this.table = table.name();
        this.rank = rank;
    }

    @Override
    public String table() {
        return table;
    }

    @Override
    public int rank() {
        return rank;
    }

    @Override
    public String maySetBack(String column, Viewer viewer, boolean own) {
        var edit = Reach.sql(viewer, Deed.EDIT);
        var reach = own ? "(" + edit + " or " + Reach.sql(viewer, Deed.IMPORT) + ")" : edit;
        return "a.account_id in (select a.id from account a where " + reach + ")";
    }

    @Override
    public String mayRemove(Viewer viewer, boolean own) {
        return maySetBack("", viewer, own);
    }

    @Override
    public String mayRevive(Viewer viewer, boolean own) {
        return maySetBack("", viewer, own);
    }
}
