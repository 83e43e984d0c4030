package io.kontor.workload;

import io.kontor.account.NoSuchAccount;
import io.kontor.account.NotAllowed;
import io.kontor.organisation.RollUps;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to workload: demand against capacity within the viewer's reach, live. */
@Service
class WorkloadService {

    private static final int MOST = 500;

    private final RollUps rollUps;
    private final Team team;
    private final Burdens burdens;

    WorkloadService(RollUps rollUps, Team team, Burdens burdens) {
        this.rollUps = rollUps;
        this.team = team;
        this.burdens = burdens;
    }

    static boolean mayRead(Viewer viewer) {
        return switch (Access.scope(viewer.role(), Deed.READ)) {
            case OWN, TREE, ALL -> true;
            case NONE, LINK -> false;
        };
    }

    /** The loads as of now and after each change. */
    public Flux<Workload> live(Viewer viewer) {
        return rollUps.live().map(rollUp -> Workload.of(rollUp, team.now(), viewer));
    }

    public Mono<Workload> now(Viewer viewer) {
        return mayRead(viewer)
                ? rollUps.now().map(rollUp -> Workload.of(rollUp, team.now(), viewer))
                : Mono.error(new NotAllowed(Deed.READ));
    }

    /** What somebody's demand is made of, by size and state. */
    public Mono<List<LoadPart>> parts(UUID person, Viewer viewer) {
        return load(person, viewer).then(burdens.parts(person, viewer).collectList());
    }

    /** Somebody's accounts, the heaviest first; at most 500. */
    public Mono<List<Burden>> heaviest(UUID person, Viewer viewer) {
        return load(person, viewer).then(burdens.heaviest(person, MOST, viewer).collectList());
    }

    private Mono<Load> load(UUID person, Viewer viewer) {
        return now(viewer).map(all -> find(person, all));
    }

    private static Load find(UUID person, Workload workload) {
        return workload.person(person).orElseThrow(() -> new NoSuchKeeper(person));
    }

    /**
     * The loads of all concerned before and after some accounts went to somebody; nothing is
     * written. The health of the accounts is taken as it is.
     *
     * @return whoever gets them first; an error {@link NoSuchAccount} or {@link NoSuchKeeper} for
     *     what the viewer does not reach
     */
    public Mono<List<Shift>> whatIf(List<UUID> accounts, UUID to, Viewer viewer) {
        return now(viewer)
                .zipWith(burdens.of(accounts, viewer).collectList())
                .map(
                        both -> {
                            var found = both.getT2();
                            var ids =
                                    found.stream().map(Burden::account).collect(Collectors.toSet());
                            for (var account : accounts) {
                                if (!ids.contains(account)) {
                                    throw new NoSuchAccount(account);
                                }
                            }
                            return shifts(found, to, both.getT1());
                        });
    }

    private static List<Shift> shifts(List<Burden> all, UUID to, Workload workload) {
        var moved = all.stream().filter(b -> !b.owner().equals(to)).toList();
        var shifts = new ArrayList<Shift>();
        shifts.add(Shift.of(find(to, workload), hours(moved), moved.size()));
        var owners =
                moved.stream()
                        .map(Burden::owner)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        for (var owner : owners) {
            var theirs = moved.stream().filter(b -> b.owner().equals(owner)).toList();
            shifts.add(Shift.of(find(owner, workload), hours(theirs).negate(), -theirs.size()));
        }
        return shifts;
    }

    private static BigDecimal hours(List<Burden> burdens) {
        return burdens.stream().map(Burden::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
