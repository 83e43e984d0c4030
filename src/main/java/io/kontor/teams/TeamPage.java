package io.kontor.teams;

import io.kontor.organisation.Seat;
import java.util.List;

/** Everything there is to say of one team. */
record TeamPage(TeamFigures team, List<Keeper> keepers, List<Seat> vacancies, Details details) {}
