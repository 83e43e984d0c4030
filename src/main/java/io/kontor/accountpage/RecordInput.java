package io.kontor.accountpage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An input for one field of a record; values go in and out as plain text. */
final class RecordInput<V> {

    private final Component component;
    private final HasValue<?, V> input;
    private final Function<String, V> read;
    private final Function<V, String> write;

    <C extends Component & HasValue<?, V>> RecordInput(
            C input, Function<String, V> read, Function<V, String> write) {
        this.component = input;
        this.input = input;
        this.read = read;
        this.write = write;
    }

    Component component() {
        return component;
    }

    @Nullable String value() {
        var value = input.getValue();
        return value == null || value.equals(input.getEmptyValue()) && !(value instanceof Boolean)
                ? null
                : write.apply(value);
    }

    void show(@Nullable String value) {
        if (!Objects.equals(value == null ? "" : value, Objects.requireNonNullElse(value(), ""))) {
            input.setValue(
                    value == null || value.isEmpty() ? input.getEmptyValue() : read.apply(value));
        }
    }

    void readOnly() {
        input.setReadOnly(true);
    }

    /** Does something each time the person, not the program, gives another value. */
    void onChange(Runnable action) {
        input.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        action.run();
                    }
                });
    }

    /** Says what is wrong; nothing where it is right. */
    void problem(String text) {
        if (component instanceof HasValidation validated) {
            validated.setErrorMessage(text);
            validated.setInvalid(!text.isEmpty());
        }
    }
}
