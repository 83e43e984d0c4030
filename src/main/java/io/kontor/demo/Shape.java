package io.kontor.demo;

import io.kontor.team.Organisation;
import io.kontor.team.Person;
import io.kontor.team.Position;
import io.kontor.team.Role;
import io.kontor.team.Staffing;
import io.kontor.team.Title;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What makes an organisation real: a vacancy, somebody acting, and a team that changed hands. */
record Shape(Staffing staffing, LocalDate today) {

    Mono<Void> of(Organisation organisation) {
        var leads = having(organisation, Role.LEAD);
        var directors = having(organisation, Role.DIRECTOR);
        var managers =
                having(organisation, Role.MANAGER).stream()
                        .filter(p -> p.userName() == null)
                        .toList();
        var vacancy = Position.of(Title.MANAGER, leads.get(1).region(), today.minusDays(40));
        var stand = managers.getLast();
        var away = leads.stream().filter(l -> l.id().equals(stand.reportsTo())).findFirst();
        return staffing.open(vacancy, at(leads.get(1)))
                .then(
                        Mono.justOrEmpty(away)
                                .flatMap(
                                        lead ->
                                                staffing.appoint(
                                                        at(lead),
                                                        stand.id(),
                                                        today.minusDays(12),
                                                        today.plusDays(50),
                                                        true)))
                .then(history(leads.get(2), directors));
    }

    /** A team that was another director's until a hundred days ago. */
    private Mono<Void> history(Person lead, List<Person> directors) {
        var now = directors.stream().filter(d -> d.id().equals(lead.reportsTo())).findFirst();
        var before = directors.stream().filter(d -> !d.id().equals(lead.reportsTo())).findFirst();
        if (now.isEmpty() || before.isEmpty()) {
            return Mono.empty();
        }
        return staffing.move(at(lead), at(before.get()), today.minusDays(180))
                .then(staffing.move(at(lead), at(now.get()), today.minusDays(100)));
    }

    private static List<Person> having(Organisation organisation, Role role) {
        return organisation.people().stream().filter(p -> p.role() == role).toList();
    }

    private static UUID at(Person person) {
        return Objects.requireNonNull(person.position());
    }
}
