package io.kontor.you;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.kontor.security.Viewer;
import io.kontor.token.Token;
import io.kontor.token.TokenService;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import io.kontor.ui.SteadyList;
import java.util.stream.Collectors;

/** The viewer's tokens, live, with a way to end each. */
final class TokenList extends Div {

    private final TokenService tokens;
    private final Viewer viewer;
    private final Formats formats = Formats.here();
    private final SteadyList<Token> list;

    TokenList(TokenService tokens, Viewer viewer) {
        this.tokens = tokens;
        this.viewer = viewer;
        this.list = new SteadyList<>(Token::id, this::row, getTranslation("you.tokens.none"));
        add(list);
        addAttachListener(_ -> read());
        Live.follow(this, () -> tokens.live(viewer), _ -> read(), this::read);
    }

    private void read() {
        Live.ask(this, tokens.list(viewer).collectList(), list::show, this::failed);
    }

    private Component row(Token token) {
        var name = new Span(token.name());
        name.addClassName("you-name");
        var scopes =
                token.scopes().stream()
                        .sorted()
                        .map(scope -> getTranslation("you.scope." + scope))
                        .collect(Collectors.joining(", "));
        var used = token.lastUsedAt();
        var about =
                new Span(
                        getTranslation(
                                used == null ? "you.tokens.unused" : "you.tokens.used",
                                scopes,
                                formats.moment(token.expiresAt()),
                                used == null ? "" : formats.moment(used)));
        about.addClassName("quiet");
        var row = new Div(new Div(name, about), end(token));
        row.addClassName("you-row");
        return row;
    }

    private Button end(Token token) {
        var end =
                new Button(
                        getTranslation("you.end"),
                        _ ->
                                Live.tell(
                                        this,
                                        tokens.end(viewer, token.id()),
                                        this::read,
                                        this::failed));
        end.addThemeVariants(ButtonVariant.SMALL);
        end.setAriaLabel(getTranslation("you.tokens.end", token.name()));
        return end;
    }

    private void failed(Throwable failure) {
        Notice.show(getTranslation("you.failed"));
    }
}
