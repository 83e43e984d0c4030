package io.kontor.workload;

import io.kontor.security.Viewer;
import io.kontor.step.Undoable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may set norms may take that back. */
@Configuration
class WorkloadUndo {

    @Bean
    Undoable normUndo() {
        return new OfNorms("workload_norm", 1);
    }

    @Bean
    Undoable capacityUndo() {
        return new OfNorms("workload_capacity", 1);
    }

    private record OfNorms(String table, int rank) implements Undoable {

        @Override
        public String maySetBack(String column, Viewer viewer, boolean own) {
            return NormsService.maySet(viewer) ? "true" : "false";
        }

        @Override
        public String mayRemove(Viewer viewer, boolean own) {
            return "false";
        }

        @Override
        public String mayRevive(Viewer viewer, boolean own) {
            return "false";
        }
    }
}
