package io.kontor.careers;

import com.vaadin.flow.component.Component;
import io.kontor.dossier.FileFailure.FileConflict;
import io.kontor.dossier.FileFailure.UnfitEntry;
import io.kontor.promotion.ProposalFailure.AlreadyOpen;
import io.kontor.promotion.ProposalFailure.BelowMinimum;
import io.kontor.promotion.ProposalFailure.Moved;
import io.kontor.promotion.ProposalFailure.NotYours;
import io.kontor.promotion.ProposalFailure.Overtaken;
import io.kontor.promotion.ProposalFailure.Unfit;
import io.kontor.ui.Formats;

/** What went wrong, in the words of the page. */
final class Reasons {

    private Reasons() {}

    static String of(Throwable failure, Component page) {
        return switch (failure) {
            case FileConflict conflict ->
                    page.getTranslation(
                            "careers.failed.conflict", String.valueOf(conflict.theirs()));
            case UnfitEntry _ -> page.getTranslation("careers.failed.unfit");
            case Unfit _ -> page.getTranslation("careers.failed.unfit");
            case AlreadyOpen _ -> page.getTranslation("careers.failed.open");
            case Overtaken by ->
                    page.getTranslation(
                            by.isByPay() ? "careers.failed.paidSince" : "careers.failed.overtaken");
            case BelowMinimum below ->
                    page.getTranslation(
                            "careers.failed.least",
                            Formats.here().amount(below.least()) + " " + below.currency());
            case Moved _ -> page.getTranslation("careers.failed.moved");
            case NotYours _ -> page.getTranslation("careers.failed.notYours");
            default -> page.getTranslation("careers.failed");
        };
    }
}
