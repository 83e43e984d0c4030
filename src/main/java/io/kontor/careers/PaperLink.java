package io.kontor.careers;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.kontor.ui.Live;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** A link to a paper, which is printed when somebody follows it. */
final class PaperLink extends Anchor {

    PaperLink(String text, String name, Mono<byte[]> pdf) {
        super(
                DownloadHandler.fromInputStream(
                        _ -> {
                            var bytes = Objects.requireNonNull(Live.await(pdf));
                            return new DownloadResponse(
                                    new ByteArrayInputStream(bytes),
                                    name,
                                    "application/pdf",
                                    bytes.length);
                        }),
                text);
    }
}
