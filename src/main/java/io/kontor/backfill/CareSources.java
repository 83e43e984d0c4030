package io.kontor.backfill;

import io.kontor.planner.Planner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Interactions and concerns of the past. */
@Configuration
class CareSources {

    @Bean
    Planner interactionPlanner(Backfill backfill) {
        return backfill.of(new InteractionSource());
    }

    @Bean
    Planner concernPlanner(Backfill backfill) {
        return backfill.of(new ConcernSource());
    }
}
