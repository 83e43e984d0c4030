package io.kontor.promotion;

import io.kontor.promotion.ProposalFailure.NoSuchProposal;
import io.kontor.promotion.ProposalFailure.Unfit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import tools.jackson.databind.JsonNode;

/** What programs send about proposals. */
final class ProposalBody {

    private ProposalBody() {}

    static ProposalService.Wish wish(JsonNode body) {
        return new ProposalService.Wish(
                kind(body),
                uuid(body.path("subject").asString("")),
                body.path("level").asString(""),
                body.path("title").asString(""),
                day(body, "effectiveOn"),
                amount(body),
                body.path("currency").isString() ? body.path("currency").asString() : null,
                body.path("reason").asString(""));
    }

    static Rules.Turn turn(ServerRequest request, JsonNode body) {
        return new Rules.Turn(
                act(request.pathVariable("act")),
                body.path("version").asInt(0),
                body.path("reason").asString(""),
                body.path("day").isString() ? day(body, "day") : null,
                amount(body),
                body.path("currency").isString() ? body.path("currency").asString() : null);
    }

    private static @Nullable BigDecimal amount(JsonNode body) {
        return body.path("amount").isNumber() ? body.path("amount").asDecimal() : null;
    }

    private static Act act(String name) {
        try {
            return Act.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new NoSuchProposal();
        }
    }

    private static Proposal.Kind kind(JsonNode body) {
        try {
            return Proposal.Kind.valueOf(body.path("kind").asString("PROMOTION"));
        } catch (IllegalArgumentException e) {
            throw new Unfit("kind is PROMOTION or RAISE");
        }
    }

    static LocalDate day(JsonNode body, String name) {
        try {
            return LocalDate.parse(body.path(name).asString(""));
        } catch (DateTimeParseException e) {
            throw new Unfit(name + " is a date");
        }
    }

    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NoSuchProposal();
        }
    }
}
