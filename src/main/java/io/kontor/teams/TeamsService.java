package io.kontor.teams;

import io.kontor.organisation.RollUps;
import io.kontor.organisation.Seat;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to teams: figures only for those who may open every account counted, live. */
@Service
class TeamsService {

    private static final int FEW = 5;
    private static final int MANY = 10;
    private static final int MOST = 100;

    private final RollUps rollUps;
    private final LiveTracks tracks;
    private final Team team;
    private final Notables notables;

    TeamsService(RollUps rollUps, LiveTracks tracks, Team team, Notables notables) {
        this.rollUps = rollUps;
        this.tracks = tracks;
        this.team = team;
        this.notables = notables;
    }

    /** As of now and after each change; shared by all who look, so each asks for what is theirs. */
    Flux<Standings> live() {
        return Flux.combineLatest(
                rollUps.live(),
                tracks.soon(),
                (rollUp, readings) -> new Standings(rollUp, readings, team.now()));
    }

    Mono<Standings> now() {
        return Mono.zip(rollUps.now(), tracks.now())
                .map(both -> new Standings(both.getT1(), both.getT2(), team.now()));
    }

    /**
     * A position and the teams of a level below it, in the order of the tree; without one, the
     * viewer's own. Empty for those who lead none.
     *
     * @return an error {@link NoSuchTeam} for one that the viewer may not open
     */
    Mono<List<TeamFigures>> compare(Optional<UUID> of, Level level, Viewer viewer) {
        return now().map(now -> compare(of, level, viewer, now));
    }

    private static List<TeamFigures> compare(
            Optional<UUID> of, Level level, Viewer viewer, Standings now) {
        if (of.isPresent() && now.team(of.get(), viewer).isEmpty()) {
            throw new NoSuchTeam(of.get());
        }
        return of.or(() -> now.first(viewer))
                .map(first -> now.compare(first, level, viewer))
                .orElse(List.of());
    }

    /**
     * One team.
     *
     * @return an error {@link NoSuchTeam} where there is none for the viewer
     */
    Mono<TeamPage> page(UUID position, Viewer viewer) {
        return now().flatMap(now -> page(position, viewer, now));
    }

    private Mono<TeamPage> page(UUID position, Viewer viewer, Standings now) {
        var found = now.team(position, viewer);
        if (found.isEmpty()) {
            return Mono.error(new NoSuchTeam(position));
        }
        return details(now.owners(position), viewer)
                .map(
                        details ->
                                new TeamPage(
                                        found.get(),
                                        Keeper.of(position, now.rollUp()),
                                        vacancies(position, now),
                                        details));
    }

    static List<Seat> vacancies(UUID position, Standings now) {
        return Keeper.seats(position, now.rollUp()).filter(Seat::isVacant).toList();
    }

    /** What deserves a look among the accounts of some people, as far as the viewer reaches. */
    Mono<Details> details(Collection<UUID> owners, Viewer viewer) {
        return Mono.zip(
                        notables.worst(owners, MANY, viewer).collectList(),
                        notables.risen(owners, FEW, viewer).collectList(),
                        notables.fallen(owners, FEW, viewer).collectList(),
                        notables.renewing(owners, MANY, viewer).collectList(),
                        notables.late(owners, MOST, viewer).collectList())
                .map(a -> new Details(a.getT1(), a.getT2(), a.getT3(), a.getT4(), a.getT5()));
    }
}
