package io.kontor.promotion;

import io.kontor.career.Ladder;
import io.kontor.career.LadderService;
import io.kontor.promotion.ProposalFailure.Unfit;
import io.kontor.security.Viewer;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The letter to the person and the packet for the panel, as PDF. */
@Service
public class Papers {

    private final ProposalService proposals;
    private final LadderService ladders;
    private final JsonMapper json;

    Papers(ProposalService proposals, LadderService ladders, JsonMapper json) {
        this.proposals = proposals;
        this.ladders = ladders;
        this.json = json;
    }

    /** What the person is given once it is decided; or an error while it is not. */
    public Mono<byte[]> letter(UUID id, Locale locale, Viewer viewer) {
        return Mono.zip(proposals.one(id, viewer), ladders.now())
                .map(both -> letter(both.getT1().proposal(), both.getT2(), locale));
    }

    private static byte[] letter(Proposal p, Ladder ladder, Locale locale) {
        if (p.state() != State.SCHEDULED && p.state() != State.APPLIED && p.state() != State.TOLD) {
            throw new Unfit("there is a letter once it is decided");
        }
        boolean norwegian = locale.getLanguage().equals("nb");
        var level = ladder.level(p.level()).map(l -> l.title().in(locale)).orElse(p.level());
        var paper = new Paper(p.subjectName());
        paper.line(
                norwegian
                        ? "Fra %s er du %s (%s).".formatted(p.effectiveOn(), p.title(), level)
                        : "From %s you are %s (%s).".formatted(p.effectiveOn(), p.title(), level));
        if (p.amount() != null) {
            paper.line(
                    (norwegian ? "Årslønn: " : "Pay a year: ") + p.amount() + " " + p.currency());
        }
        paper.line(
                norwegian
                        ? "Gratulerer, og takk for innsatsen."
                        : "Congratulations, and thank you for your work.");
        return paper.finished();
    }

    /** What was frozen when it was submitted, as the panel reads it; amounts are not in it. */
    public Mono<byte[]> packet(UUID id, Viewer viewer) {
        return proposals.one(id, viewer).map(found -> packet(found.proposal()));
    }

    private byte[] packet(Proposal p) {
        var packet = p.packet();
        if (packet == null) {
            throw new Unfit("there is a packet once it is submitted");
        }
        var paper = new Paper(p.subjectName() + ": " + p.level());
        paper.line(p.reason());
        json.readTree(packet)
                .properties()
                .forEach(
                        entry -> {
                            paper.heading(entry.getKey());
                            if (entry.getValue().isArray()) {
                                entry.getValue()
                                        .forEach(
                                                item ->
                                                        paper.line(
                                                                item.isString()
                                                                        ? item.asString()
                                                                        : item.toString()));
                            } else {
                                paper.line(
                                        entry.getValue().isString()
                                                ? entry.getValue().asString()
                                                : entry.getValue().toString());
                            }
                        });
        return paper.finished();
    }
}
