package io.kontor.roster;

import io.kontor.planner.Plan;
import io.kontor.roster.Part.Report;
import io.kontor.roster.Part.Tenure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/** Tells what comes in of a file, and what is odd about it although it can be. */
record Outcome(Whole whole) {

    void tell(Plan plan) {
        whole.wishes().forEach(wish -> count(wish, plan));
        whole.wishes().forEach(wish -> warn(wish, plan));
        plan.also("ENDED", ended());
    }

    private void count(Wish wish, Plan plan) {
        var was = whole.working().base().part(wish.id());
        var now = Objects.requireNonNull(whole.working().wanted().part(wish.id()));
        if (was == null) {
            plan.add();
        } else {
            plan.change(now.piece().cellsUnlike(was.piece()));
        }
    }

    private void warn(Wish wish, Plan plan) {
        var working = whole.working();
        switch (wish.parts().getFirst()) {
            case Part.Post post -> {
                if (working.isNew(post.id()) && wish.parts().size() == 1) {
                    plan.warn(wish.line().error("superior", "AT_THE_TOP", ""));
                }
            }
            case Tenure tenure -> {
                if (working.differs(tenure.id()) && holdsAnother(tenure)) {
                    plan.warn(wish.line().error("employee", "HOLDS_ANOTHER", ""));
                }
            }
            case Report _ -> {}
        }
    }

    private boolean holdsAnother(Tenure tenure) {
        return !tenure.acting()
                && whole.working().wanted().tenuresBy(tenure.person()).stream()
                        .filter(t -> !t.acting() && !t.id().equals(tenure.id()))
                        .anyMatch(t -> t.days().overlaps(tenure.days()));
    }

    /** The positions whose line of before ends although the file does not name it. */
    private List<String> ended() {
        var working = whole.working();
        var labels = new LinkedHashSet<String>();
        working.wanted().reports().stream()
                .filter(r -> working.by(r.id()).isEmpty() && working.differs(r.id()))
                .forEach(
                        r ->
                                labels.add(
                                        Objects.requireNonNull(working.wanted().post(r.post()))
                                                .label()));
        return List.copyOf(labels);
    }
}
