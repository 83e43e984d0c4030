package io.kontor.promotion;

import io.kontor.career.LadderService;
import io.kontor.promotion.ProposalFailure.NoSuchProposal;
import io.kontor.promotion.ProposalFailure.Unfit;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import io.kontor.ui.Formats;
import io.kontor.ui.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The letter to the person and the packet for the panel, as PDF. */
@Service
public class Papers {

    private static final ZoneId ZONE = ZoneId.systemDefault();

    private final ProposalService proposals;
    private final DecisionService decisions;
    private final LadderService ladders;
    private final Team team;
    private final Words words;
    private final JsonMapper json;

    Papers(
            ProposalService proposals,
            DecisionService decisions,
            LadderService ladders,
            Team team,
            Words words,
            JsonMapper json) {
        this.proposals = proposals;
        this.decisions = decisions;
        this.ladders = ladders;
        this.team = team;
        this.words = words;
        this.json = json;
    }

    /** What the person is given once it is decided, and has to read once told; or an error. */
    public Mono<byte[]> letter(UUID id, Locale locale, Viewer viewer) {
        var letter =
                proposals
                        .one(id, viewer)
                        .map(found -> letter(found, viewer))
                        .onErrorResume(NoSuchProposal.class, none -> own(id, viewer));
        return Mono.zip(letter, in(locale)).map(both -> both.getT1().printed(both.getT2()));
    }

    private Mono<Letter> own(UUID id, Viewer viewer) {
        return decisions
                .told(viewer)
                .filter(d -> d.id().equals(id))
                .next()
                .map(d -> letter(d, viewer))
                .switchIfEmpty(Mono.error(NoSuchProposal::new));
    }

    private static Letter letter(Decision d, Viewer viewer) {
        return new Letter(
                viewer.name(),
                d.kind(),
                d.isOfPayOnly(),
                d.title(),
                d.level(),
                d.since(),
                d.pay(),
                d.reason(),
                d.toldBy(),
                day(d.toldAt()));
    }

    private Letter letter(Case found, Viewer viewer) {
        var p = found.proposal();
        if (!List.of(State.SCHEDULED, State.APPLIED, State.TOLD).contains(p.state())) {
            throw new Unfit("there is a letter once it is decided");
        }
        var told = found.events().stream().filter(e -> e.to() == State.TOLD).findFirst();
        var actor = told.map(Case.Event::actor);
        return new Letter(
                p.subjectName(),
                p.kind(),
                p.isOfPayOnly(),
                p.title(),
                p.level(),
                p.effectiveOn(),
                p.pay(),
                told.map(Case.Event::reason).orElse(""),
                actor.map(team.now()::name).orElse(viewer.name()),
                told.map(e -> day(e.at())).orElseGet(LocalDate::now));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** What was frozen when it was submitted, as the panel reads it; amounts are not in it. */
    public Mono<byte[]> packet(UUID id, Locale locale, Viewer viewer) {
        return Mono.zip(proposals.one(id, viewer), in(locale))
                .map(both -> packet(both.getT1().proposal(), both.getT2()));
    }

    private byte[] packet(Proposal p, PaperWords in) {
        var packet = p.packet();
        if (packet == null) {
            throw new Unfit("there is a packet once it is submitted");
        }
        return new PacketPaper(json.readTree(packet), in).of(p);
    }

    private Mono<PaperWords> in(Locale locale) {
        return ladders.now()
                .map(ladder -> new PaperWords(words, new Formats(locale, ZONE), ladder));
    }
}
