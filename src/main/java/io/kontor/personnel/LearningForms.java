package io.kontor.personnel;

import io.kontor.career.Ladder;
import io.kontor.planner.Kind;
import io.kontor.planner.Meaning;
import java.util.List;

/** What people have learned. */
final class LearningForms {

    private static final int LONGEST = 500;

    private LearningForms() {}

    /** A study that is finished, or goes on. */
    record Education() implements Form {
        @Override
        public Kind kind() {
            return Kind.EDUCATION;
        }

        @Override
        public String table() {
            return "education";
        }

        @Override
        public List<String> key() {
            return List.of("person_id", "what", "school");
        }

        @Override
        public List<String> columns() {
            return List.of("person_id", "what", "school", "finished");
        }

        @Override
        public Entry read(Meaning row, Entry entry, Ladder ladder) {
            row.required("what");
            var school = row.text("school", LONGEST);
            return entry.put("what", "what", row.text("what", LONGEST))
                    .put("school", "school", school.isBlank() ? null : school)
                    .put("finished", "finished", row.date("finished").orElse(null));
        }
    }

    /** A certificate, from when to when it holds. */
    record Qualification() implements Form {
        @Override
        public Kind kind() {
            return Kind.QUALIFICATIONS;
        }

        @Override
        public String table() {
            return "qualification";
        }

        @Override
        public List<String> key() {
            return List.of("person_id", "name", "issued");
        }

        @Override
        public List<String> columns() {
            return List.of("person_id", "name", "issued", "expires");
        }

        @Override
        public Entry read(Meaning row, Entry entry, Ladder ladder) {
            row.required("qualification");
            var issued = row.past("issued");
            var expires = row.date("expires").orElse(null);
            if (expires != null && expires.isBefore(issued)) {
                throw row.refused("expires", "OUT_OF_ORDER");
            }
            return entry.put("qualification", "name", row.text("qualification", LONGEST))
                    .put("issued", "issued", issued)
                    .put("expires", "expires", expires);
        }
    }
}
