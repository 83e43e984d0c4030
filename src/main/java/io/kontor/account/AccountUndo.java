package io.kontor.account;

import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.step.Undoable;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Accounts: undoing takes the right to do the opposite now; an import of one's own, to import. */
@Component
class AccountUndo implements Undoable {

    // Deleting an account takes its children's parent away, of whichever team they are.
    private static final String ORPHANED =
            """
             or exists (select from change d where d.step = :step and d.op = 'delete'
                                               and to_jsonb(d.record) = f.value)
            """;

    @Override
    public String table() {
        return "account";
    }

    @Override
    public int rank() {
        return 30;
    }

    @Override
    public String maySetBack(String column, Viewer viewer, boolean own) {
        var deed = column.equals(AccountField.OWNER.column()) ? Deed.REASSIGN : Deed.EDIT;
        var reach = own ? reach(viewer, deed, Deed.IMPORT) : reach(viewer, deed);
        return own && column.equals(AccountField.PARENT.column()) ? reach + ORPHANED : reach;
    }

    @Override
    public String mayRemove(Viewer viewer, boolean own) {
        return own ? reach(viewer, Deed.CREATE, Deed.IMPORT) : reach(viewer, Deed.DELETE);
    }

    @Override
    public String mayRevive(Viewer viewer, boolean own) {
        return mayRemove(viewer, own);
    }

    /** What the viewer may do any of these to. */
    static String reach(Viewer viewer, Deed... deeds) {
        return Arrays.stream(deeds)
                .map(deed -> Access.scope(viewer.role(), deed))
                .distinct()
                .map(scope -> "(" + Where.within(viewer, scope).sql() + ")")
                .collect(Collectors.joining(" or ", "(", ")"));
    }
}
