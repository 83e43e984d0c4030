package io.kontor.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.kontor.planner.RowError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What is wrong in a file, the same thing once, most frequent first, with a way to mend it. */
final class ErrorList extends UnorderedList {

    private static final int SHOWN = 12;

    private record What(String column, String value, String reason) {}

    ErrorList(List<RowError> errors, boolean dryRun, Consumer<RowError> useSuggestion) {
        addClassName("import-errors");
        Map<What, List<RowError>> alike = new LinkedHashMap<>();
        for (var error : errors) {
            var what = new What(error.column(), error.value(), error.reason());
            alike.computeIfAbsent(what, _ -> new ArrayList<>()).add(error);
        }
        alike.values().stream()
                .sorted(Comparator.comparingInt(rows -> -rows.size()))
                .limit(SHOWN)
                .forEach(rows -> add(item(rows, dryRun, useSuggestion)));
        if (alike.size() > SHOWN) {
            add(new ListItem(getTranslation("imports.errors.more", alike.size() - SHOWN)));
        }
    }

    private ListItem item(List<RowError> rows, boolean dryRun, Consumer<RowError> useSuggestion) {
        var first = rows.getFirst();
        var text =
                getTranslation(
                        "imports.error." + first.reason(),
                        getTranslation("imports.target." + first.column()),
                        first.value(),
                        rows.size(),
                        first.row());
        var item = new ListItem(new Span(text));
        // An empty cell is no value that could be read as another everywhere.
        if (dryRun && !first.suggestion().isEmpty() && !first.value().isEmpty()) {
            var use =
                    new Button(
                            getTranslation("imports.use", first.suggestion(), rows.size()),
                            _ -> useSuggestion.accept(first));
            use.addThemeVariants(ButtonVariant.SMALL);
            item.add(use);
        }
        return item;
    }
}
