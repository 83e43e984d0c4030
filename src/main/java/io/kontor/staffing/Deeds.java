package io.kontor.staffing;

import io.kontor.organisation.Chosen;
import io.kontor.organisation.Handovers;
import io.kontor.organisation.OrganisationService;
import io.kontor.organisation.SeatDeed;
import io.kontor.team.Team;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be done on the page of the organisation, each with the rule of when it is offered. */
@Configuration
class Deeds {

    private final OrganisationService organisation;
    private final Handovers handovers;
    private final Team team;

    Deeds(OrganisationService organisation, Handovers handovers, Team team) {
        this.organisation = organisation;
        this.handovers = handovers;
        this.team = team;
    }

    private record Deed(int order, String key, Predicate<Chosen> fits, Consumer<Chosen> asks)
            implements SeatDeed {

        /** One that is about the person in the position. */
        static Deed ofPerson(
                int order, String key, Predicate<Chosen> fits, BiConsumer<Chosen, UUID> asks) {
            return new Deed(
                    order,
                    key,
                    chosen -> chosen.person().isPresent() && fits.test(chosen),
                    chosen -> chosen.person().ifPresent(person -> asks.accept(chosen, person)));
        }

        @Override
        public boolean isFor(Chosen chosen) {
            return fits.test(chosen);
        }

        @Override
        public void ask(Chosen chosen) {
            asks.accept(chosen);
        }
    }

    @Bean
    SeatDeed handOver() {
        return Deed.ofPerson(
                10,
                "handover",
                chosen -> chosen.person().filter(p -> mayGive(p, chosen)).isPresent(),
                (chosen, giver) -> new HandoverDialog(chosen, giver, handovers, team).open());
    }

    private boolean mayGive(UUID person, Chosen chosen) {
        return handovers.mayGive(person, chosen.viewer());
    }

    @Bean
    SeatDeed depute() {
        return Deed.ofPerson(
                20,
                "depute",
                chosen -> chosen.isOneself() || chosen.mayChange(),
                (chosen, away) -> new DeputyDialog(chosen, away, organisation, team).open());
    }

    @Bean
    SeatDeed appoint() {
        return new Deed(
                30,
                "appoint",
                Chosen::mayChange,
                chosen -> new AppointDialog(chosen, organisation, team).open());
    }

    @Bean
    SeatDeed move() {
        return new Deed(
                40,
                "move",
                Chosen::mayChange,
                chosen -> new MoveDialog(chosen, organisation).open());
    }

    @Bean
    SeatDeed openPosition() {
        return new Deed(
                50,
                "open",
                Chosen::mayChangeBelow,
                chosen -> new OpenDialog(chosen, organisation).open());
    }

    @Bean
    SeatDeed leave() {
        return Deed.ofPerson(
                60,
                "leave",
                chosen -> chosen.mayChange() && !chosen.isOneself(),
                (chosen, leaver) -> new LeaveDialog(chosen, leaver, organisation, team).open());
    }
}
