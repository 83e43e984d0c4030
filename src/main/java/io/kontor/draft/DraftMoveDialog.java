package io.kontor.draft;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.kontor.draft.DraftService.Seen;
import io.kontor.organisation.Holder;
import io.kontor.organisation.Seat;
import io.kontor.organisation.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Moves a position with its team, the person in it, or their book. */
final class DraftMoveDialog extends DraftDialog {

    private final Seat seat;
    private final Draft draft;
    private final Tree tree;
    private final Tree before;
    private final DraftDesk desk;
    private final RadioButtonGroup<Move.Kind> kind = new RadioButtonGroup<>();
    private final ComboBox<Seat> target = new ComboBox<>();

    DraftMoveDialog(Seat seat, Seen seen, DraftDesk desk) {
        super("moving", desk);
        this.seat = seat;
        this.draft = seen.draft();
        this.tree = seen.impact().after().tree();
        this.before = seen.impact().before().tree();
        this.desk = desk;
        setHeaderTitle(desk.words().say("moving.who", desk.seats().name(seat)));
        kind.setLabel(desk.words().say("what"));
        kind.setItems(kinds());
        kind.setItemLabelGenerator(k -> desk.words().say("kind." + k));
        kind.addValueChangeListener(event -> offer(event.getValue()));
        target.setItemLabelGenerator(s -> desk.seats().name(s) + " · " + desk.seats().title(s));
        target.setWidthFull();
        kind.setValue(Move.Kind.POSITION);
        ask(kind, target);
    }

    /** An empty position has nobody, and no book, to move. */
    private List<Move.Kind> kinds() {
        var kinds = new ArrayList<>(List.of(Move.Kind.POSITION));
        if (!seat.isVacant()) {
            kinds.addAll(List.of(Move.Kind.PERSON, Move.Kind.BOOK));
        }
        return kinds;
    }

    private void offer(Move.Kind what) {
        target.setLabel(desk.words().say("target." + what));
        target.setItems(tree.all().stream().filter(other -> fits(what, other)).toList());
    }

    private boolean fits(Move.Kind what, Seat other) {
        return mover(what)
                .flatMap(
                        subject ->
                                goal(what, other)
                                        .map(goal -> Move.of(what, subject, goal, List.of())))
                .filter(
                        move ->
                                !other.equals(seat) && !tree.above(other.id()).contains(seat)
                                        || what != Move.Kind.POSITION && !other.equals(seat))
                .filter(move -> DraftRights.mayMove(move, tree, before, desk.viewer()))
                .isPresent();
    }

    private java.util.Optional<UUID> mover(Move.Kind what) {
        return what == Move.Kind.POSITION
                ? java.util.Optional.of(seat.id())
                : seat.holder().map(Holder::person);
    }

    private static java.util.Optional<UUID> goal(Move.Kind what, Seat other) {
        return what == Move.Kind.BOOK
                ? other.holder().map(Holder::person)
                : java.util.Optional.of(other.id());
    }

    @Override
    @Nullable Mono<?> deed() {
        var what = kind.getValue();
        var other = target.getValue();
        if (what == null || other == null) {
            return null;
        }
        return desk.editing()
                .move(
                        draft.id(),
                        what,
                        mover(what).orElseThrow(),
                        goal(what, other).orElseThrow(),
                        List.of(),
                        desk.viewer());
    }
}
