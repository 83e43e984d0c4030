package io.kontor.account;

import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.step.Undoable;
import org.springframework.stereotype.Component;

/** Who is on an account's team: a matter of those who may edit the account. */
@Component
class AccountTeamUndo implements Undoable {

    @Override
    public String table() {
        return "account_team";
    }

    @Override
    public int rank() {
        return 40;
    }

    @Override
    public String maySetBack(String column, Viewer viewer, boolean own) {
        var reach =
                own
                        ? AccountUndo.reach(viewer, Deed.EDIT, Deed.IMPORT)
                        : AccountUndo.reach(viewer, Deed.EDIT);
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
