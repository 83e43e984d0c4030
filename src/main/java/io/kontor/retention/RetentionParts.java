package io.kontor.retention;

import io.kontor.team.Team;
import org.springframework.stereotype.Component;

/** The services that the page of retention is made of. */
@Component
record RetentionParts(RetentionService retention, Team team) {}
