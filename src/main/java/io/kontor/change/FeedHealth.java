package io.kontor.change;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Tells an operator whether changes still arrive. Without the connection that hears the bell they
 * do, up to a quarter of a second later: that is worth knowing, but no failure.
 */
@Component
class FeedHealth implements HealthIndicator, MeterBinder {

    private static final Duration OVERDUE = Duration.ofSeconds(5);

    private final ChangeFeed feed;
    private final Listener listener;

    FeedHealth(ChangeFeed feed, Listener listener) {
        this.feed = feed;
        this.listener = listener;
    }

    @Override
    public Health health() {
        var health = age().compareTo(OVERDUE) < 0 ? Health.up() : Health.down();
        return health.withDetail("hearing", listener.isHearing())
                .withDetail("secondsSinceLastLook", age().toSeconds())
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kontor.feed.hearing", listener, l -> l.isHearing() ? 1 : 0)
                .description("Whether the connection that hears of changes is alive")
                .register(registry);
        Gauge.builder("kontor.feed.age", this, h -> h.age().toMillis() / 1_000.0)
                .description("Time since the change table was last read")
                .baseUnit("seconds")
                .register(registry);
    }

    private Duration age() {
        var looked = feed.lookedAt();
        return Duration.between(looked == null ? Instant.EPOCH : looked, Instant.now());
    }
}
