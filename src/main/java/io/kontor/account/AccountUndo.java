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
        return own ? reach(viewer, deed, Deed.IMPORT) : reach(viewer, deed);
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
