package io.kontor.task;

import io.kontor.account.Reach;
import io.kontor.care.Edit;
import io.kontor.care.Entry;
import io.kontor.care.Field;
import io.kontor.care.Field.Type;
import io.kontor.care.Kind;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What somebody has to do for an account, once or again and again. */
@Component
final class Tasks implements Kind {

    private static final List<Field> FIELDS =
            List.of(
                    Field.text("title", "title", 300).needed(),
                    Field.of("owner", "owner_id", Type.PERSON).needed().initially(":viewer"),
                    Field.of("dueOn", "due_on", Type.DATE).needed().initially("current_date + 7"),
                    Field.choice("state", "state", "open", "done", "dropped")
                            .initially("'open'")
                            .taking(
                                    "done_on = case when :value = 'open' then null"
                                            + " else coalesce(r.done_on, current_date) end"),
                    Field.number("everyDays", "every_days", 730),
                    Field.text("template", "template", 100).fixed(),
                    Field.of("createdBy", "created_by", Type.PERSON).fixed().initially(":viewer"),
                    Field.of("doneOn", "done_on", Type.DATE).fixed());

    private final Routine routine;

    Tasks(Routine routine) {
        this.routine = routine;
    }

    @Override
    public String table() {
        return "task";
    }

    @Override
    public String plural() {
        return "tasks";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public String order() {
        return "r.state <> 'open', case when r.state = 'open' then r.due_on end, r.done_on desc,"
                + " r.id";
    }

    /** Whoever has the task may finish it, if they may know of it. */
    @Override
    public String mayEdit(Field field, Viewer viewer) {
        var reach = Reach.sql(viewer, edit());
        return field.key().equals("state")
                ? "(%s) or r.owner_id = :viewer and (%s)"
                        .formatted(reach, Reach.sql(viewer, Deed.READ_CARE))
                : reach;
    }

    /** Routine care that is done lays out the next. */
    @Override
    public Mono<Void> after(Entry now, List<Edit> edits, Viewer viewer) {
        var done =
                edits.stream()
                        .anyMatch(e -> e.field().key().equals("state") && "done".equals(e.value()));
        return done && now.value("everyDays") != null ? routine.next(now.id()) : Mono.empty();
    }
}
