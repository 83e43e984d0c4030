package io.kontor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list whose items stay the elements they are while nothing about them changes, so that focus and
 * place survive what others do.
 */
public final class SteadyList<T> extends Div {

    private record Shown<T>(T item, ListItem element) {}

    private final Function<T, Object> key;
    private final Function<T, Component> render;
    private final UnorderedList list = new UnorderedList();
    private final Div nothing = new Div();
    private Map<Object, Shown<T>> shown = Map.of();

    /**
     * @param key what makes two items the same
     * @param empty what to say, and to do next, where there are none
     */
    public SteadyList(Function<T, Object> key, Function<T, Component> render, String empty) {
        this.key = key;
        this.render = render;
        nothing.setText(empty);
        nothing.addClassNames("quiet", "steady-empty");
        nothing.setVisible(false);
        list.addClassName("steady-list");
        add(list, nothing);
    }

    /** Shows these, in this order. */
    public void show(List<T> items) {
        var next = new HashMap<Object, Shown<T>>();
        items.forEach(item -> next.put(key.apply(item), kept(item)));
        shown.forEach((k, old) -> removeUnless(next.get(k), old.element()));
        for (int i = 0; i < items.size(); i++) {
            place(i, Objects.requireNonNull(next.get(key.apply(items.get(i)))).element());
        }
        shown = next;
        nothing.setVisible(items.isEmpty());
    }

    private Shown<T> kept(T item) {
        var old = shown.get(key.apply(item));
        return old != null && old.item().equals(item)
                ? old
                : new Shown<>(item, new ListItem(render.apply(item)));
    }

    private void removeUnless(@Nullable Shown<T> next, ListItem element) {
        if (next == null || next.element() != element) {
            list.remove(element);
        }
    }

    private void place(int index, ListItem element) {
        if (index >= list.getComponentCount() || list.getComponentAt(index) != element) {
            element.removeFromParent();
            list.addComponentAtIndex(index, element);
        }
    }
}
