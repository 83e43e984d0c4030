package io.kontor.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A grid whose cells are edited in the browser, one at a time, while everybody else's changes come
 * in: what is typed, the caret and the focus belong to the person, never to an update.
 */
@Tag("kontor-live-grid")
@JsModule("./live-grid.ts")
@Uses(ComboBox.class)
@Uses(DatePicker.class)
@CssImport("./styles.css")
@CssImport("./live-grid.css")
public final class LiveGrid extends Component implements HasSize {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the grid asks of its page, as who is in which cell; values travel as plain text. */
    public interface Page {

        /** Save a cell that showed {@code seen}; answered by {@link LiveGrid#settled}. */
        void commit(String edit, UUID row, String field, String seen, String value);

        void enter(UUID row, String field);

        void leave();

        /** The person has looked at this row's marks. */
        void seen(UUID row);

        /** The person went on from a row that they edited. */
        void rowLeft(UUID row);

        /** The person wants to see the whole of a row. */
        void open(UUID row);

        /** Values to choose from that match what was typed. */
        List<Option> choices(String field, String text);
    }

    /** A value and how it reads. */
    public record Option(String value, String text) {}

    /** A column and how it is edited; Enter on one that opens shows the whole row instead. */
    public record Column(
            String field,
            String kind,
            String label,
            boolean editable,
            int maxLength,
            List<Option> options,
            boolean opens) {}

    /** Somebody else in a cell. */
    public record Presence(UUID row, String field, String initials, String name, int colour) {}

    private final Page page;
    private final Words words;

    /**
     * @param outboxKey names the place in the browser where edits wait that were not yet saved; one
     *     for each person
     */
    public LiveGrid(Grid<?> grid, Page page, Words words, String outboxKey) {
        this.page = page;
        this.words = words;
        getElement().appendChild(grid.getElement());
        getElement().setProperty("outboxKey", outboxKey);
        setSizeFull();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var locale = attached.getUI().getLocale();
        getElement().setProperty("locale", locale.toLanguageTag());
        getElement()
                .setPropertyJson(
                        "texts", JSON.<ObjectNode>valueToTree(words.startingWith("grid.", locale)));
    }

    public void columns(List<Column> columns) {
        getElement().setPropertyJson("columns", JSON.<ArrayNode>valueToTree(columns));
    }

    public void presence(List<Presence> others) {
        getElement().setPropertyJson("presence", JSON.<ArrayNode>valueToTree(others));
    }

    /** Answers a commit. */
    public void settled(String edit, Settlement settlement) {
        getElement().callJsFunction("settled", edit, JSON.<ObjectNode>valueToTree(settlement));
    }

    /** A row is gone; text typed there is kept and offered. */
    public void rowGone(UUID row, String message) {
        getElement().callJsFunction("rowGone", row.toString(), message);
    }

    @ClientCallable
    void commit(String edit, String row, String field, String seen, String value) {
        page.commit(edit, UUID.fromString(row), field, seen, value);
    }

    @ClientCallable
    void enter(String row, String field) {
        page.enter(UUID.fromString(row), field);
    }

    @ClientCallable
    void leave() {
        page.leave();
    }

    @ClientCallable
    void seen(String row) {
        page.seen(UUID.fromString(row));
    }

    @ClientCallable
    void rowLeft(String row) {
        page.rowLeft(UUID.fromString(row));
    }

    @ClientCallable
    void open(String row) {
        page.open(UUID.fromString(row));
    }

    @ClientCallable
    void choices(String field, String text, int request) {
        var found = page.choices(field, text);
        getElement().callJsFunction("offer", request, JSON.<ArrayNode>valueToTree(found));
    }
}
