package io.kontor.calibration;

/** The ladder has no such level. */
public final class NoSuchLevel extends RuntimeException {

    NoSuchLevel(String key) {
        super("the ladder has no level " + key);
    }
}
