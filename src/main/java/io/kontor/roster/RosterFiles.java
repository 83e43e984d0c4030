package io.kontor.roster;

import io.kontor.planner.Pieces;
import io.kontor.planner.Planner;
import io.kontor.team.Team;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of files about positions. */
@Configuration
class RosterFiles {

    @Bean
    Planner positionFiles(Rosters rosters, Team team, Pieces pieces) {
        return new RosterPlanner(PositionSource::new, rosters, team, pieces);
    }

    @Bean
    Planner reportingLineFiles(Rosters rosters, Team team, Pieces pieces) {
        return new RosterPlanner(LineSource::new, rosters, team, pieces);
    }

    @Bean
    Planner tenureFiles(Rosters rosters, Team team, Pieces pieces) {
        return new RosterPlanner(TenureSource::new, rosters, team, pieces);
    }
}
