package io.kontor.staffing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import io.kontor.organisation.HandoverPreview;
import io.kontor.ui.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a handover takes along, and how busy both sides are before and after. */
final class HandoverEffects extends Div {

    private final Formats formats;
    private final Paragraph told = new Paragraph();
    private final NativeTable sides = new NativeTable();

    HandoverEffects(Formats formats) {
        this.formats = formats;
        addClassName("deed-preview");
        told.getElement().setAttribute("aria-live", "polite");
        add(told, sides);
        nothing();
    }

    void nothing() {
        told.setText(getTranslation("staffing.handover.preview"));
        sides.setVisible(false);
    }

    void fail() {
        told.setText(getTranslation("staffing.handover.unread"));
        sides.setVisible(false);
    }

    void show(HandoverPreview preview, String giver, String taker) {
        told.setText(
                getTranslation(
                        "staffing.handover.along",
                        preview.accounts(),
                        formats.compact(preview.value()),
                        preview.concerns(),
                        preview.tasks(),
                        hours(preview.demand())));
        sides.removeAll();
        heads();
        side(giver, preview.giver());
        side(taker, preview.taker());
        sides.setVisible(true);
    }

    private void heads() {
        var row = new NativeTableRow();
        row.addHeaderCell();
        for (var key : new String[] {"before", "after"}) {
            row.addHeaderCell().setText(getTranslation("staffing.handover." + key));
        }
        sides.add(row);
    }

    private void side(String name, HandoverPreview.Side side) {
        var row = new NativeTableRow();
        row.addHeaderCell().setText(name);
        load(row, side.before(), side.loadBefore());
        load(row, side.after(), side.loadAfter());
        sides.add(row);
    }

    private void load(NativeTableRow row, BigDecimal hours, double load) {
        var cell = row.addDataCell();
        boolean over = load > 1;
        cell.setText(
                getTranslation(
                        over ? "staffing.handover.over" : "staffing.handover.load",
                        formats.percent(load),
                        hours(hours)));
        cell.getElement().setAttribute("data-load", over ? "over" : "fits");
    }

    private String hours(BigDecimal hours) {
        return formats.amount(hours.setScale(0, RoundingMode.HALF_UP));
    }
}
