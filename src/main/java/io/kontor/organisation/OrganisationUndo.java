package io.kontor.organisation;

import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.PeopleAccess;
import io.kontor.security.Viewer;
import io.kontor.step.Undoable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may undo changes of the organisation: those who may make them, never on themselves. */
@Configuration
class OrganisationUndo {

    @Bean
    Undoable positionUndo() {
        return new OfPosition("position", 8, "a.id", "true");
    }

    @Bean
    Undoable reportingLineUndo() {
        return new OfPosition("reporting_line", 12, "a.position_id", "true");
    }

    @Bean
    Undoable tenureUndo() {
        return new OfPosition("tenure", 12, "a.position_id", "a.person_id <> :viewer");
    }

    @Bean
    Undoable delegationUndo() {
        return new OfPosition(
                "delegation",
                12,
                "(select p.position_id from person p where p.id = a.person_id)",
                "a.deputy_id <> :viewer");
    }

    private record OfPosition(String table, int rank, String position, String also)
            implements Undoable {

        @Override
        public String maySetBack(String column, Viewer viewer, boolean own) {
            return within(viewer, own);
        }

        @Override
        public String mayRemove(Viewer viewer, boolean own) {
            return within(viewer, own);
        }

        @Override
        public String mayRevive(Viewer viewer, boolean own) {
            return within(viewer, own);
        }

        private String within(Viewer viewer, boolean own) {
            var notTheirs = also + " and not exists (" + holders() + " and t.person_id = :viewer)";
            var allTheirs =
                    " and not exists ("
                            + holders()
                            + " and not "
                            + PeopleAccess.below(":viewer", "t.person_id")
                            + ")";
            return switch (Access.scope(viewer.role(), Deed.IMPORT_PEOPLE)) {
                case ALL -> notTheirs;
                case TREE -> own ? notTheirs : notTheirs + allTheirs;
                case NONE, OWN, LINK -> "false";
            };
        }

        private String holders() {
            return "select from tenure t where t.position_id = " + position;
        }
    }
}
