package io.kontor.growth;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;

/** A part of a page about growth. */
@CssImport("./record.css")
@CssImport("./growth.css")
final class GrowthPart extends Div {

    GrowthPart() {
        addClassName("deal-part");
    }
}
