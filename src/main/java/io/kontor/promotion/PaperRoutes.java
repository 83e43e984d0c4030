package io.kontor.promotion;

import io.kontor.api.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Letters and packets for programs, in the language they ask for. */
@Configuration
class PaperRoutes {

    private static final List<Locale> SPOKEN =
            List.of(Locale.ENGLISH, Locale.of("nb"), Locale.of("no"), Locale.of("nn"));

    private final Papers papers;

    PaperRoutes(Papers papers) {
        this.papers = papers;
    }

    @Bean
    RouterFunction<ServerResponse> paperApi() {
        return RouterFunctions.route()
                .GET("/proposals/{id}/letter.pdf", this::letter)
                .GET("/proposals/{id}/packet.pdf", this::packet)
                .build();
    }

    private Mono<ServerResponse> letter(ServerRequest request) {
        var id = ProposalBody.uuid(request.pathVariable("id"));
        return pdf(papers.letter(id, language(request), Caller.of(request)));
    }

    private Mono<ServerResponse> packet(ServerRequest request) {
        var id = ProposalBody.uuid(request.pathVariable("id"));
        return pdf(papers.packet(id, language(request), Caller.of(request)));
    }

    private static Locale language(ServerRequest request) {
        var asked = Locale.lookup(request.headers().acceptLanguage(), SPOKEN);
        return Objects.requireNonNullElse(asked, Locale.ENGLISH);
    }

    private static Mono<ServerResponse> pdf(Mono<byte[]> paper) {
        return paper.flatMap(
                bytes ->
                        ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_PDF)
                                .bodyValue(bytes));
    }
}
