package io.kontor.explanation;

import io.kontor.health.HealthService;
import io.kontor.team.Team;
import org.springframework.stereotype.Component;

/** What explanations are made of. */
@Component
public record HealthDesk(HealthService health, Team team) {}
