package io.kontor.promotion;

import io.kontor.pay.PayService;
import io.kontor.pay.Vault;
import io.kontor.security.Viewer;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** ToldDecisions for the people they are about, once they were told. */
@Service
public class DecisionService {

    private final Vault vault;
    private final ToldDecisions decisions;
    private final PayService pay;

    DecisionService(Vault vault, ToldDecisions decisions, PayService pay) {
        this.vault = vault;
        this.decisions = decisions;
        this.pay = pay;
    }

    /** Whether there is anything new to read for the viewer: no look at pay. */
    public Flux<Decision.Mark> marks(Viewer viewer) {
        return vault.as(viewer, decisions.marks(viewer).collectList()).flatMapIterable(all -> all);
    }

    /** What the viewer was told about themselves; nothing before that. A look at pay is noted. */
    public Flux<Decision> told(Viewer viewer) {
        var paid =
                decisions
                        .of(viewer)
                        .collectList()
                        .delayUntil(
                                all ->
                                        all.stream().anyMatch(d -> d.pay() != null)
                                                ? pay.noteLook(viewer.person(), "own decision")
                                                : Mono.empty());
        return vault.as(viewer, paid).flatMapIterable(all -> all);
    }
}
