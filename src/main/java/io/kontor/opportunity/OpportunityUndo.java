package io.kontor.opportunity;

import io.kontor.account.Reach;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.step.Undoable;
import org.springframework.stereotype.Component;

/** Who imported opportunities may take them back, on accounts that are still theirs. */
@Component
class OpportunityUndo implements Undoable {

    @Override
    public String table() {
        return "opportunity";
    }

    @Override
    public int rank() {
        return 50;
    }

    @Override
    public String maySetBack(String column, Viewer viewer, boolean own) {
        return own
                ? "a.account_id in (select a.id from account a where "
                        + Reach.sql(viewer, Deed.IMPORT)
                        + ")"
                : "false";
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
