package io.kontor.pay;

import com.fasterxml.uuid.Generators;
import io.kontor.api.BadRequest;
import io.kontor.api.Caller;
import io.kontor.api.Problem;
import io.kontor.api.ProblemReader;
import io.kontor.pay.Pay.Salary;
import io.kontor.pay.PayFailure.NoSuchPay;
import io.kontor.pay.PayFailure.UnfitPay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Bands and pay for programs. */
@Configuration
class PayRoutes {

    private final PayService pay;

    PayRoutes(PayService pay) {
        this.pay = pay;
    }

    @Bean
    RouterFunction<ServerResponse> payApi() {
        return RouterFunctions.route()
                .GET("/pay/bands", _ -> items(pay.bands(LocalDate.now())))
                .GET("/pay/me", request -> items(pay.own(Caller.of(request))))
                .GET("/pay/people", request -> items(pay.people(Caller.of(request))))
                .POST("/pay/people/{person}", this::enter)
                .build();
    }

    @Bean
    ProblemReader payProblems() {
        return failure ->
                switch (failure) {
                    case NoSuchPay _ ->
                            problem(HttpStatus.NOT_FOUND, "There is no such pay for you.");
                    case UnfitPay unfit ->
                            problem(HttpStatus.UNPROCESSABLE_CONTENT, unfit.getMessage());
                    default -> Optional.empty();
                };
    }

    private static Optional<Problem> problem(HttpStatus status, @Nullable String detail) {
        return Optional.of(Problem.of(status, status.getReasonPhrase(), detail));
    }

    private static Mono<ServerResponse> items(Flux<?> all) {
        return all.collectList()
                .flatMap(items -> ServerResponse.ok().bodyValue(Map.of("items", items)));
    }

    private Mono<ServerResponse> enter(ServerRequest request) {
        var viewer = Caller.of(request);
        return request.bodyToMono(JsonNode.class)
                .switchIfEmpty(Mono.error(() -> new BadRequest("a body is needed")))
                .map(body -> salary(request, body))
                .flatMap(salary -> pay.enter(salary, viewer))
                .then(ServerResponse.noContent().build());
    }

    private static Salary salary(ServerRequest request, JsonNode body) {
        try {
            return new Salary(
                    Generators.timeBasedEpochGenerator().generate(),
                    UUID.fromString(request.pathVariable("person")),
                    LocalDate.parse(body.path("from").asString("")),
                    body.path("amount").asDecimal(BigDecimal.ZERO),
                    body.path("currency").asString("USD"),
                    body.path("fullTime").asDecimal(BigDecimal.ONE),
                    body.path("reason").asString(""));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new UnfitPay("from is a date and the person a UUID");
        }
    }
}
