package io.kontor.api;

import java.util.Optional;

/** A module's way of giving its failures a meaning for clients. */
@FunctionalInterface
public interface ProblemReader {

    /** What the failure means; empty when it is somebody else's. */
    Optional<Problem> read(Throwable failure);
}
