package io.kontor.database;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens outside this process and cannot be listened to. */
final class Patience {

    private static final long LOOK_EVERY_NANOS = 20_000_000;

    private Patience() {}

    /** Returns as soon as the condition holds, or with false when the time is over. */
    static boolean within(Duration limit, BooleanSupplier condition) {
        var end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        return true;
    }
}
