package io.kontor.draft;

import io.kontor.organisation.Figures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whose accounts are whose, before and after some books were handed on. */
final class Shares {

    /** Accounts that stay together: whose they are now, and whose they would be. */
    record Share(UUID from, UUID to, Figures figures) {

        boolean isMoved() {
            return !from.equals(to);
        }
    }

    private final List<Share> all = new ArrayList<>();

    Shares(Map<UUID, Figures> books) {
        books.forEach((owner, figures) -> all.add(new Share(owner, owner, figures)));
    }

    List<Share> all() {
        return List.copyOf(all);
    }

    /** Everything that somebody would have by now. */
    void giveAll(UUID from, UUID to) {
        all.replaceAll(s -> s.to().equals(from) ? new Share(s.from(), to, s.figures()) : s);
    }

    /** Some of what somebody has now; where they would have given it on already, nothing. */
    void give(Figures some, UUID from, UUID to) {
        for (int i = 0; i < all.size(); i++) {
            var share = all.get(i);
            if (share.from().equals(from) && share.to().equals(from)) {
                all.set(i, new Share(from, from, share.figures().minus(some)));
                all.add(new Share(from, to, some));
                return;
            }
        }
    }

    /** What each would have. */
    Map<UUID, Figures> books() {
        var books = new HashMap<UUID, Figures>();
        all.forEach(share -> books.merge(share.to(), share.figures(), Figures::plus));
        return books;
    }
}
