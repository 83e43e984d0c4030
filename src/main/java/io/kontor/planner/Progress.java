package io.kontor.planner;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** How far an import is, and the way to stop it; a stopped one leaves nothing. */
public final class Progress {

    private static final long PACE = Duration.ofMillis(100).toNanos();

    /** What is being done; each goes through all rows. */
    public enum Stage {
        READING,
        CHECKING,
        WRITING
    }

    /**
     * How far it is.
     *
     * @param left how long it still takes at this speed; null while nobody can tell
     */
    public record Now(Stage stage, long done, long rows, @Nullable Duration left) {

        /** The share that is done, 0 to 1. */
        public double share() {
            return rows == 0 ? 0 : Math.min(1, (double) done / rows);
        }
    }

    private final Sinks.Many<Now> sink = Sinks.many().replay().latest();
    private volatile boolean cancelled;
    private Stage stage = Stage.READING;
    private long rows;
    private long done;
    private long begun;
    private long told;

    /** Ends it at the next row; whoever waits for the import gets an error {@link Cancelled}. */
    public void cancel() {
        cancelled = true;
    }

    /** Where it is now, and from then on at most ten times a second. */
    public Flux<Now> live() {
        return sink.asFlux();
    }

    /** Begins a stage of so many rows. */
    public void begin(Stage next, long ofRows) {
        stage = next;
        rows = ofRows;
        done = 0;
        begun = System.nanoTime();
        told = 0;
        more(0);
    }

    /**
     * So many more rows are done.
     *
     * @throws Cancelled when nobody wants it any more
     */
    public void more(int count) {
        if (cancelled) {
            throw new Cancelled();
        }
        done += count;
        var now = System.nanoTime();
        if (now - told > PACE || done == rows) {
            told = now;
            sink.tryEmitNext(new Now(stage, done, rows, left(now - begun).orElse(null)));
        }
    }

    private Optional<Duration> left(long elapsed) {
        return done == 0 || done > rows
                ? Optional.empty()
                : Optional.of(Duration.ofNanos((long) ((double) elapsed / done * (rows - done))));
    }
}
