package io.kontor.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import io.kontor.ui.Words;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The dot that says Live, Reconnecting or Offline. */
@Tag("kontor-connection")
@JsModule("./connection.ts")
final class Connection extends Component {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Words words;

    Connection(Words words) {
        this.words = words;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var texts = words.startingWith("grid.", attached.getUI().getLocale());
        getElement().setPropertyJson("texts", JSON.<ObjectNode>valueToTree(texts));
    }
}
