package io.kontor.health;

import io.kontor.account.Reach;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.step.Undoable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people say about health is undone by those who may say it, an import by who imported it. */
@Configuration
class InputUndo {

    private record Of(String table) implements Undoable {

        @Override
        public int rank() {
            return 50;
        }

        @Override
        public String maySetBack(String column, Viewer viewer, boolean own) {
            var may = Reach.sql(viewer, Deed.RATE);
            var reach = own ? "(" + may + " or " + Reach.sql(viewer, Deed.IMPORT) + ")" : may;
            return "a.account_id in (select a.id from account a where " + reach + ")";
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
    Undoable readingUndo() {
        return new Of("reading");
    }

    @Bean
    Undoable overrideUndo() {
        return new Of("override");
    }
}
