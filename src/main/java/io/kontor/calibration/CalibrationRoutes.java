package io.kontor.calibration;

import io.kontor.api.Caller;
import io.kontor.api.Problem;
import io.kontor.api.ProblemReader;
import io.kontor.calibration.Calibration.Candidate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Calibration for programs. */
@Configuration
class CalibrationRoutes {

    private static final String USUAL = "LEAD";

    @Bean
    RouterFunction<ServerResponse> calibrationApi(CalibrationService service) {
        return RouterFunctions.route()
                .GET(
                        "/calibration",
                        request ->
                                service.calibration(
                                                request.queryParam("targetLevel").orElse(USUAL),
                                                Caller.of(request))
                                        .map(CalibrationRoutes::json)
                                        .flatMap(json -> ServerResponse.ok().bodyValue(json)))
                .build();
    }

    @Bean
    ProblemReader calibrationProblems() {
        return failure ->
                failure instanceof NoSuchLevel
                        ? Optional.of(
                                Problem.of(
                                        HttpStatus.BAD_REQUEST,
                                        "Bad Request",
                                        failure.getMessage()))
                        : Optional.empty();
    }

    private static Map<String, @Nullable Object> json(Calibration calibration) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("targetLevel", calibration.level().key());
        json.put(
                "items", calibration.candidates().stream().map(c -> json(c, calibration)).toList());
        json.put("distributions", calibration.distributions());
        return json;
    }

    private static Map<String, @Nullable Object> json(
            Candidate candidate, Calibration calibration) {
        var ratings = new LinkedHashMap<String, Object>();
        for (var competency : calibration.ladder().competencies()) {
            var one = new LinkedHashMap<String, @Nullable Object>();
            one.put("required", calibration.level().required(competency));
            one.put("before", candidate.before(competency.key()).orElse(null));
            one.put("after", candidate.after(competency.key()).orElse(null));
            ratings.put(competency.key(), one);
        }
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("person", candidate.towards().person());
        json.put("name", candidate.towards().name());
        json.put("location", candidate.location());
        json.put("manager", candidate.manager());
        json.put("word", candidate.word());
        json.put("exceptions", candidate.concerns());
        json.put("ratings", ratings);
        return json;
    }
}
