package io.kontor.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts failed sign-ins per name and per address, so that guessing takes years. */
@Component
class Attempts {

    private static final int PER_NAME = 8;
    private static final int PER_ADDRESS = 40;
    private static final Duration REFILL = Duration.ofMinutes(5);

    private final LoadingCache<String, Bucket> names = buckets(PER_NAME);
    private final LoadingCache<String, Bucket> addresses = buckets(PER_ADDRESS);

    private static LoadingCache<String, Bucket> buckets(int failures) {
        return Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(REFILL.multipliedBy(2))
                .build(_ -> bucket(failures));
    }

    private static Bucket bucket(int failures) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(failures).refillGreedy(failures, REFILL))
                .build();
    }

    boolean areSpent(String name, String address) {
        return names.get(name).getAvailableTokens() == 0
                || addresses.get(address).getAvailableTokens() == 0;
    }

    /** Whether this name has been tried too often, from wherever. */
    boolean areSpent(String name) {
        return names.get(name).getAvailableTokens() == 0;
    }

    void failed(String name) {
        names.get(name).tryConsume(1);
    }

    void failed(String name, String address) {
        names.get(name).tryConsume(1);
        addresses.get(address).tryConsume(1);
    }
}
