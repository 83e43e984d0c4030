package io.kontor.draft;

import io.kontor.account.NotAllowed;
import io.kontor.draft.DraftFailure.Moved;
import io.kontor.draft.DraftFailure.NotYours;
import io.kontor.draft.DraftFailure.Unfit;
import io.kontor.organisation.RefusedMove;
import io.kontor.organisation.SeatWords;
import io.kontor.organisation.Tree;
import io.kontor.team.Team;
import io.kontor.ui.Formats;
import io.kontor.ui.Words;
import java.util.UUID;

/** How drafts, their moves and their refusals read. */
record DraftWords(Words words, Formats formats, SeatWords seats, Team team) {

    String say(String key, Object... values) {
        return words.getTranslation("draft." + key, formats.locale(), values);
    }

    String person(UUID id) {
        return team.now().name(id);
    }

    String state(Draft draft) {
        return draft.isUndone() ? say("state.UNDONE") : say("state." + draft.state());
    }

    /** Where it stands, with the day and who said so. */
    String standing(Draft draft) {
        var day = draft.takesEffect();
        var approver = draft.approver();
        return day == null || approver == null
                ? say("by", person(draft.author()))
                : say("by.on", person(draft.author()), formats.date(day), person(approver));
    }

    String trouble(Draft draft) {
        var trouble = draft.trouble();
        if (trouble.startsWith("STAYED ")) {
            return say("trouble.STAYED", trouble.substring("STAYED ".length()));
        }
        return trouble.isEmpty() ? "" : say("trouble." + trouble);
    }

    String move(Move move, Tree tree) {
        return switch (move.kind()) {
            case POSITION ->
                    say("move.POSITION", seat(move.subject(), tree), seat(move.target(), tree));
            case PERSON ->
                    say("move.PERSON", person(move.subject()), position(move.target(), tree));
            case BOOK ->
                    move.accounts().isEmpty()
                            ? say("move.BOOK", person(move.subject()), person(move.target()))
                            : say(
                                    "move.BOOK.some",
                                    formats.count(move.accounts().size()),
                                    person(move.subject()),
                                    person(move.target()));
        };
    }

    private String seat(UUID id, Tree tree) {
        return tree.seat(id).map(seats::name).orElse("–");
    }

    private String position(UUID id, Tree tree) {
        return tree.seat(id).map(seats::title).orElse("–");
    }

    String refusal(Throwable failure) {
        return switch (failure) {
            case Unfit unfit -> say("refused." + unfit.why());
            case NotYours _ -> say("refused.NOT_YOURS");
            case NotAllowed _ -> say("refused.NOT_YOURS");
            case Moved _ -> say("refused.MOVED");
            case RefusedMove refused -> say("trouble." + refused.why());
            default -> say("refused.FAILED");
        };
    }
}
