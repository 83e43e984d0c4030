package io.kontor.organisation;

import java.time.LocalDate;
import reactor.core.publisher.Mono;

/** What else takes effect with a day; it must do nothing when it was done already. */
public interface DueWork {

    Mono<Void> upTo(LocalDate day);
}
