package io.kontor.export;

import io.kontor.account.AccountField;
import io.kontor.account.NotAllowed;
import io.kontor.api.Caller;
import io.kontor.listing.AccountParameters;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Whole lists as files, for programs. */
@Configuration
class ExportRoutes {

    private final AccountExport export;

    ExportRoutes(AccountExport export) {
        this.export = export;
    }

    @Bean
    RouterFunction<ServerResponse> exportApi() {
        return RouterFunctions.route()
                .GET("/accounts.csv", request -> file(request, Format.CSV))
                .GET("/accounts.xlsx", request -> file(request, Format.XLSX))
                .build();
    }

    private Mono<ServerResponse> file(ServerRequest request, Format format) {
        var viewer = Caller.of(request);
        if (!Access.may(viewer.role(), Deed.READ)) {
            return Mono.error(new NotAllowed(Deed.READ));
        }
        var query = AccountParameters.read(request.queryParams(), viewer);
        var columns =
                Arrays.stream(AccountField.values()).map(f -> ExportColumn.of(f, f.key())).toList();
        var buffers = request.exchange().getResponse().bufferFactory();
        var rows = export.stream(new ExportRequest(query, columns, format, viewer), buffers);
        var name = "kontor-" + LocalDate.now() + "." + format.suffix();
        return ServerResponse.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(BodyInserters.fromDataBuffers(rows.cast(DataBuffer.class)));
    }
}
