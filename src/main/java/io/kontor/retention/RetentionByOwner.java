package io.kontor.retention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What stayed of the last twelve months, by who has the accounts now. */
@Service
public class RetentionByOwner {

    private final Retentions retentions;

    RetentionByOwner(Retentions retentions) {
        this.retentions = retentions;
    }

    /**
     * For whoever shares figures between viewers, and sees to it that each gets only those of
     * accounts within reach.
     *
     * @return nothing for an owner who had no customers when the year began
     */
    public Mono<Map<UUID, Retention>> ofTheYear(Collection<UUID> owners) {
        return retentions
                .of(owners, Period.of("year", LocalDate.now()))
                .collect(
                        Collectors.groupingBy(
                                Kept::owner,
                                Collectors.collectingAndThen(Collectors.toList(), Retention::of)));
    }
}
