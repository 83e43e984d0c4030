package io.kontor.product;

import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.step.Undoable;
import org.springframework.stereotype.Component;

/** Products belong to nobody in particular: who may import may take back what they imported. */
@Component
class ProductUndo implements Undoable {

    @Override
    public String table() {
        return "product";
    }

    @Override
    public int rank() {
        return 30;
    }

    @Override
    public String maySetBack(String column, Viewer viewer, boolean own) {
        return own && Access.may(viewer.role(), Deed.IMPORT) ? ":viewer is not null" : "false";
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
