package io.kontor.record;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import io.kontor.team.Team;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The fields of a record. Each saves itself when it is left, and asks when somebody was faster. */
@CssImport("./record.css")
public final class RecordForm extends Div {

    private final String words;
    private final Formats formats;
    private final Map<String, FieldBox> boxes = new LinkedHashMap<>();
    private final ProblemLine problem;
    private @Nullable Function<FieldChange, Mono<?>> saving;

    /**
     * @param words where the names of its fields and choices are, as {@code holding.field}
     */
    public RecordForm(String words, Formats formats, Team team) {
        this.words = words;
        this.formats = formats;
        addClassName("deal-form");
        problem = new ProblemLine(words, formats, team);
        add(problem);
    }

    public RecordForm with(RecordField field) {
        var names = new LinkedHashMap<String, String>();
        if (!field.key().equals("currency")) {
            field.choices()
                    .forEach(
                            c -> names.put(c, getTranslation(words + "." + field.key() + "." + c)));
        }
        return with(field, names);
    }

    /**
     * @param names what can be chosen, by its plain value
     */
    public RecordForm with(RecordField field, Map<String, String> names) {
        var box = FieldBox.of(field, getTranslation(words + "." + field.key()), names, formats);
        boxes.put(field.key(), box);
        box.onChange(this::changed);
        addComponentAtIndex(boxes.size() - 1, box.component());
        return this;
    }

    /** From now on every field saves itself so. */
    public RecordForm saving(Function<FieldChange, Mono<?>> saving) {
        this.saving = saving;
        return this;
    }

    /** Shows values that are in the database; what is being typed is left alone. */
    public void show(Function<RecordField, @Nullable Object> values) {
        for (var box : boxes.values()) {
            var now = RecordValue.write(values.apply(box.field()));
            if (!box.isTouched()) {
                box.show(now);
            }
        }
    }

    /**
     * What was filled in, in the plain form.
     *
     * @throws UnfitField for a number that is none
     */
    public Map<RecordField, String> values() {
        var values = new LinkedHashMap<RecordField, String>();
        boxes.values()
                .forEach(
                        box -> {
                            var typed = box.read();
                            if (!typed.isEmpty()) {
                                values.put(box.field(), typed);
                            }
                        });
        return values;
    }

    private void changed(FieldBox box) {
        if (saving != null && box.isTouched()) {
            save(box, saving);
        }
    }

    private void save(FieldBox box, Function<FieldChange, Mono<?>> saving) {
        try {
            var typed = box.read();
            var change = FieldChange.of(box.field(), box.seen(), typed);
            problem.removeAll();
            Live.tell(this, saving.apply(change), () -> box.know(typed), e -> failed(box, e));
        } catch (UnfitField unfit) {
            failed(box, unfit);
        }
    }

    /** Says what went wrong; what was typed is kept. */
    public void failed(Throwable failure) {
        problem.say(RecordWords.of(failure, this, words));
    }

    private void failed(FieldBox box, Throwable failure) {
        if (failure instanceof FieldConflict conflict && !conflict.fields().isEmpty()) {
            var field = conflict.fields().getFirst();
            var theirs = RecordValue.write(field.theirs());
            problem.ask(field, () -> mine(box, theirs), () -> theirs(box, theirs));
        } else {
            failed(failure);
        }
    }

    private void mine(FieldBox box, String theirs) {
        box.know(theirs);
        changed(box);
    }

    private void theirs(FieldBox box, String theirs) {
        problem.removeAll();
        box.show(theirs);
    }
}
