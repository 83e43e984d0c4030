package io.kontor.careers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** A small table that scrolls sideways on a narrow screen. */
final class Table extends Div {

    private final NativeTableBody body = new NativeTableBody();
    private final List<NativeTableHeaderCell> heads = new ArrayList<>();

    Table(String... headings) {
        addClassName("careers-scroll");
        getElement().setAttribute("tabindex", "0");
        var row = new NativeTableRow();
        for (var heading : headings) {
            var cell = new NativeTableHeaderCell(heading);
            cell.getElement().setAttribute("scope", "col");
            heads.add(cell);
            row.add(cell);
        }
        var head = new NativeTableHeader(row);
        var table = new NativeTable(head, body);
        table.addClassName("careers-table");
        add(table);
    }

    NativeTableRow row(Object... cells) {
        var row = new NativeTableRow();
        for (int i = 0; i < cells.length; i++) {
            var content = cells[i];
            var cell = row.addDataCell();
            if (content instanceof Component component) {
                cell.add(component);
            } else {
                cell.setText(String.valueOf(content));
                if (isNumber(content)) {
                    cell.addClassName("careers-number");
                    heads.get(i).addClassName("careers-number");
                }
            }
        }
        body.add(row);
        return row;
    }

    private static boolean isNumber(Object content) {
        return content instanceof Number
                || String.valueOf(content).matches("[\\d.,\\s\\u00a0\\u202f%–−-]+( [A-Z]{3})?");
    }

    static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("quiet");
        return span;
    }
}
