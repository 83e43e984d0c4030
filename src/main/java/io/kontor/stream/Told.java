package io.kontor.stream;

import io.kontor.change.Change;

/** What a stream tells somebody. */
sealed interface Told {

    /** Something changed, as this viewer may know it. */
    record Changed(Change change) implements Told {}

    /** The account left the viewer's reach with this change: nothing more may be told. */
    record Gone(Change change) implements Told {}

    /** Other people are below the viewer now: lists must be read afresh. */
    record Reach() implements Told {}
}
