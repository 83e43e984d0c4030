package io.kontor.promotion;

import io.kontor.dossier.Section;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A frozen packet as the panel reads it: in words, in the order of the file. */
final class PacketPaper {

    private final JsonNode packet;
    private final PaperWords words;

    PacketPaper(JsonNode packet, PaperWords words) {
        this.packet = packet;
        this.words = words;
    }

    byte[] of(Proposal p) {
        var paper =
                new Paper(
                        words.of("promotion.packet.head", p.subjectName(), words.level(p.level())),
                        words.language());
        paper.line(
                words.of(
                        "promotion.packet.on",
                        date(packet.path("on")),
                        String.valueOf(packet.path("ladder").asInt())));
        paper.heading(words.of("promotion.packet.reason"));
        paper.line(packet.path("reason").asString(""));
        readiness(paper);
        ratings(paper);
        for (var section : Section.values()) {
            entries(paper, section);
        }
        outcomes(paper);
        return paper.finished();
    }

    private void readiness(Paper paper) {
        paper.heading(words.of("careers.track.readiness"));
        var readiness = packet.path("readiness");
        if (readiness.isObject()) {
            paper.line(words.of("careers.word." + readiness.path("word").asString()));
            if (readiness.path("readiness").isNumber()) {
                paper.line(
                        words.of(
                                "careers.file.readiness",
                                percent(readiness.path("readiness").asDecimal().movePointLeft(2)),
                                percent(readiness.path("evidence").asDecimal())));
            }
        }
        var open = new ArrayList<String>();
        readiness.path("gaps").forEach(gap -> open.add(words.competency(gap.asString())));
        packet.path("openGates")
                .forEach(gate -> open.add(words.of("careers.gate." + gate.asString())));
        paper.line(
                open.isEmpty()
                        ? words.of("careers.file.nothingOpen")
                        : words.of("careers.file.open", String.join(", ", open)));
    }

    private void ratings(Paper paper) {
        paper.heading(words.of("promotion.packet.ratings"));
        for (var rating : packet.path("ratings")) {
            paper.line(
                    words.of(
                            "promotion.packet.rating",
                            words.competency(rating.path("competency").asString()),
                            String.valueOf(rating.path("rating").asInt()),
                            words.of("careers.rating." + rating.path("source").asString()),
                            date(rating.path("on")),
                            rating.path("reason").asString("")));
        }
    }

    private void entries(Paper paper, Section section) {
        var entries =
                StreamSupport.stream(packet.path("entries").spliterator(), false)
                        .filter(e -> e.path("section").asString().equals(section.name()))
                        .toList();
        if (entries.isEmpty()) {
            return;
        }
        paper.heading(words.of("careers.section." + section));
        for (var entry : entries) {
            var values = entry.path("values");
            paper.line(
                    section.fields().stream()
                            .filter(f -> values.path(f.key()).isString())
                            .map(f -> field(f, values.path(f.key()).asString()))
                            .collect(Collectors.joining(" · ")));
        }
    }

    private String field(Section.Field field, String value) {
        var text =
                switch (field.kind()) {
                    case TEXT -> value;
                    case DATE -> words.formats().date(LocalDate.parse(value));
                    case CHOICE -> words.of("careers.choice." + value);
                    case COMPETENCY -> words.competency(value);
                    case LEVEL -> words.level(value);
                };
        return words.of("careers.field." + field.key()) + ": " + text;
    }

    private void outcomes(Paper paper) {
        if (packet.path("outcomes").isEmpty()) {
            return;
        }
        paper.heading(words.of("careers.outcomes"));
        for (var outcome : packet.path("outcomes")) {
            paper.line(
                    words.of(
                            "promotion.packet.outcome",
                            outcome.path("name").asString(),
                            date(outcome.path("since")),
                            words.formats().amount(outcome.path("valueThen").asDecimal()),
                            words.formats().amount(outcome.path("valueNow").asDecimal()),
                            outcome.path("currency").asString()));
        }
    }

    private String percent(BigDecimal share) {
        return words.formats().percent(share.doubleValue());
    }

    private String date(JsonNode day) {
        var text = day.asString("");
        return text.matches("\\d{4}-\\d\\d-\\d\\d")
                ? words.formats().date(LocalDate.parse(text))
                : "–";
    }
}
