package io.kontor.model;

import java.util.List;
import java.util.stream.Collectors;

/** A model that would not compute anything sensible; nothing was stored. */
final class UnfitModel extends RuntimeException {

    enum Why {
        NO_WEIGHT("at least one measure needs a weight"),
        BELOW_ZERO("not below 0"),
        LIMITS_UPSIDE_DOWN("trusted in full ends before trusted not at all, from 0 to 3650 days"),
        BEYOND_ITS_SCALE("from 0 to 100"),
        NO_CADENCE("from 1 to 365 days"),
        OVERDUE("from 1 to 10"),
        THRESHOLDS_UPSIDE_DOWN("at risk ends below watch, unknown not above thin"),
        NOTHING_LEFT("no measure with a weight is left in this segment"),
        NO_SUCH_SEGMENT("a segment is tier:small or sector:retail"),
        NO_REASON("a new version needs a reason of at most 1000 characters"),
        NOTHING_NEW("these are the numbers in force");

        final String words;

        Why(String words) {
            this.words = words;
        }
    }

    /**
     * What is wrong where.
     *
     * @param place as {@code limits.fit}
     */
    record Fault(String place, Why why) {
        @Override
        public String toString() {
            return place + ": " + why.words;
        }
    }

    private final List<Fault> faults;

    UnfitModel(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }
}
