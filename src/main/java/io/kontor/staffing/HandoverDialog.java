package io.kontor.staffing;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import io.kontor.organisation.Chosen;
import io.kontor.organisation.Handover;
import io.kontor.organisation.Handovers;
import io.kontor.team.Team;
import io.kontor.ui.Live;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Gives all or some of somebody's accounts to somebody else, and shows before what that does. */
final class HandoverDialog extends DeedDialog<Long> {

    private static final int LONGEST = 500;

    private final Handovers handovers;
    private final UUID giver;
    private final PersonBox taker;
    private final RadioButtonGroup<Boolean> whole = new RadioButtonGroup<>();
    private final BundleGrid some;
    private final TextArea note;
    private final HandoverEffects effects;
    private int asked;

    HandoverDialog(Chosen chosen, UUID giver, Handovers handovers, Team team) {
        super("handover", chosen);
        this.handovers = handovers;
        this.giver = giver;
        taker =
                new PersonBox(
                                say("to"),
                                team.now().people(),
                                p ->
                                        !p.id().equals(giver)
                                                && handovers.mayGive(p.id(), chosen.viewer()))
                        .withLoad(chosen);
        whole.setLabel(say("which"));
        whole.setItems(true, false);
        whole.setItemLabelGenerator(all -> say(all ? "whole" : "some"));
        whole.setValue(true);
        some = new BundleGrid(chosen.words());
        some.setVisible(false);
        note = new TextArea(say("note"));
        note.setMaxLength(LONGEST);
        note.setRequiredIndicatorVisible(true);
        note.setHelperText(say("note.help"));
        effects = new HandoverEffects(chosen.words().formats());
        ask(taker, whole, some, note, effects);
        taker.addValueChangeListener(_ -> preview());
        some.addSelectionListener(_ -> preview());
        whole.addValueChangeListener(
                _ -> {
                    some.setVisible(!whole.getValue());
                    preview();
                });
        addAttachListener(_ -> read());
    }

    private void read() {
        Live.ask(
                this,
                handovers.accounts(giver, chosen().viewer()).collectList(),
                some::show,
                _ -> effects.fail());
    }

    private Optional<Handover> handover() {
        var accounts =
                whole.getValue()
                        ? List.<UUID>of()
                        : some.getSelectedItems().stream().map(b -> b.account()).toList();
        return taker.getValue() == null || !whole.getValue() && accounts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Handover(
                                giver, taker.getValue().id(), accounts, note.getValue().strip()));
    }

    /** Only the last answer counts: what was chosen before is of no interest any more. */
    private void preview() {
        int mine = ++asked;
        var asks = handover();
        if (asks.isEmpty()) {
            effects.nothing();
            return;
        }
        var to = taker.getValue().name();
        Live.ask(
                this,
                handovers.preview(asks.get(), chosen().viewer()),
                preview -> {
                    if (mine == asked) {
                        effects.show(preview, chosen().name(), to);
                    }
                },
                _ -> effects.fail());
    }

    @Override
    Optional<Mono<Long>> deed() {
        note.setInvalid(note.getValue().isBlank());
        return handover()
                .filter(h -> !h.note().isEmpty())
                .map(h -> handovers.apply(h, chosen().viewer()));
    }

    @Override
    String done(Long went) {
        var wanted = whole.getValue() ? went : some.getSelectedItems().size();
        var to = taker.getValue().name();
        return went == wanted ? say("done", went, to) : say("partly", went, to, wanted - went);
    }
}
