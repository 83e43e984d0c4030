package io.kontor.dossier;

import org.jspecify.annotations.Nullable;

/** Why something could not be done with a career file. */
public abstract class FileFailure extends RuntimeException {

    FileFailure(String message) {
        super(message);
    }

    /** There is no such career file, or entry, for this viewer. */
    public static final class NoSuchFile extends FileFailure {
        NoSuchFile() {
            super("there is no such career file");
        }
    }

    /** A value that does not fit; the message says which and why. */
    public static final class UnfitEntry extends FileFailure {

        UnfitEntry(String message) {
            super(message);
        }
    }

    /** Somebody changed a field of a career file meanwhile; nothing was saved. */
    public static final class FileConflict extends FileFailure {

        private final String field;
        private final @Nullable String theirs;

        FileConflict(String field, @Nullable String theirs) {
            super("somebody changed " + field + " meanwhile");
            this.field = field;
            this.theirs = theirs;
        }

        public String field() {
            return field;
        }

        public @Nullable String theirs() {
            return theirs;
        }
    }
}
