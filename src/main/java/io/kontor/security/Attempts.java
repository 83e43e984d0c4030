package io.kontor.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Counts failed sign-ins, so that guessing takes years. Whoever fails is slowed down where they
 * are: under that name, and at that address under any. A guess from many addresses is slowed down
 * by name, except at an address where that name has signed in before: nobody elsewhere can keep the
 * rightful person out of where they work. The drawback: at an address new to this process they wait
 * while the guessing lasts; sessions and tokens do not.
 */
@Component
class Attempts {

    private static final int PER_PLACE = 8;
    private static final int PER_ADDRESS = 40;
    private static final int PER_NAME = 40;
    private static final Duration SOON = Duration.ofMinutes(5);
    private static final Duration LATE = Duration.ofHours(1);
    private static final int MOST = 100_000;

    private record Place(String name, String address) {}

    private final LoadingCache<Place, Bucket> places = buckets(PER_PLACE, SOON);
    private final LoadingCache<String, Bucket> addresses = buckets(PER_ADDRESS, SOON);
    private final LoadingCache<String, Bucket> names = buckets(PER_NAME, LATE);
    private final Cache<Place, Boolean> familiar =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(Duration.ofDays(30)).build();

    private static <K> LoadingCache<K, Bucket> buckets(int failures, Duration refill) {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(refill.multipliedBy(2))
                .build(_ -> bucket(failures, refill));
    }

    private static Bucket bucket(int failures, Duration refill) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(failures).refillGreedy(failures, refill))
                .build();
    }

    boolean areSpent(String name, String address) {
        var place = new Place(name, address);
        return isSpent(places.get(place))
                || isSpent(addresses.get(address))
                || familiar.getIfPresent(place) == null && isSpent(names.get(name));
    }

    /** Whether something that only somebody signed in can try was tried too often. */
    boolean areSpent(String what) {
        return isSpent(places.get(new Place(what, "")));
    }

    private static boolean isSpent(Bucket bucket) {
        return bucket.getAvailableTokens() == 0;
    }

    void failed(String what) {
        places.get(new Place(what, "")).tryConsume(1);
    }

    void failed(String name, String address) {
        places.get(new Place(name, address)).tryConsume(1);
        addresses.get(address).tryConsume(1);
        names.get(name).tryConsume(1);
    }

    void succeeded(String name, String address) {
        familiar.put(new Place(name, address), true);
    }
}
