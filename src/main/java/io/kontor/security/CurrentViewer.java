package io.kontor.security;

import io.kontor.team.*;
import org.springframework.stereotype.Component;

@Component
public class CurrentViewer {
    private final Team team;

    CurrentViewer(Team team) {
        this.team = team;
    }

    public Viewer viewer() {
        return Viewer.of(
                team.now().people().stream()
                        .filter(p -> p.role() == Role.VP)
                        .findFirst()
                        .orElseThrow());
    }
}
