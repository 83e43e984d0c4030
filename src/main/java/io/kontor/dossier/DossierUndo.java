package io.kontor.dossier;

import io.kontor.security.PeopleAccess;
import io.kontor.security.PeopleDeed;
import io.kontor.security.Viewer;
import io.kontor.step.Undoable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who wrote in a career file may take it back, as long as they may write there. */
@Configuration
class DossierUndo {

    private record Table(String table, PeopleDeed deed) implements Undoable {
        @Override
        public int rank() {
            return 70;
        }

        @Override
        public String maySetBack(String column, Viewer viewer, boolean own) {
            var reach = "select p.id from person p where " + PeopleAccess.sql(viewer, deed);
            var mine = own ? "a.person_id = :viewer or " : "";
            return "(" + mine + "a.person_id in (" + reach + "))";
        }

        @Override
        public String mayRemove(Viewer viewer, boolean own) {
            return maySetBack("", viewer, own);
        }

        @Override
        public String mayRevive(Viewer viewer, boolean own) {
            return maySetBack("", viewer, own);
        }
    }

    // A decision sets a level too, and is taken back as a decision: only those of files are undone.
    @Bean
    Undoable standingUndo() {
        return new Imported(new Table("standing", PeopleDeed.IMPORT_FILES));
    }

    private record Imported(Table of) implements Undoable {
        private static final String FROM_A_FILE =
                "exists (select from step s where s.id = :step and s.kind = 'import') and ";

        @Override
        public String table() {
            return of.table();
        }

        @Override
        public int rank() {
            return of.rank();
        }

        @Override
        public String maySetBack(String column, Viewer viewer, boolean own) {
            return FROM_A_FILE + of.maySetBack(column, viewer, false);
        }

        @Override
        public String mayRemove(Viewer viewer, boolean own) {
            return maySetBack("", viewer, own);
        }

        @Override
        public String mayRevive(Viewer viewer, boolean own) {
            return maySetBack("", viewer, own);
        }
    }

    @Bean
    Undoable educationUndo() {
        return new Table("education", PeopleDeed.WRITE_FILE);
    }

    @Bean
    Undoable qualificationUndo() {
        return new Table("qualification", PeopleDeed.WRITE_FILE);
    }

    @Bean
    Undoable reviewUndo() {
        return new Table("review", PeopleDeed.WRITE_FILE);
    }

    @Bean
    Undoable evidenceUndo() {
        return new Table("evidence", PeopleDeed.WRITE_FILE);
    }

    @Bean
    Undoable goalUndo() {
        return new Table("goal", PeopleDeed.WRITE_FILE);
    }

    @Bean
    Undoable ratingUndo() {
        return new Table("rating", PeopleDeed.WRITE_FILE);
    }
}
