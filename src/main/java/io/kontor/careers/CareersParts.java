package io.kontor.careers;

import io.kontor.calibration.CalibrationService;
import io.kontor.career.LadderService;
import io.kontor.dossier.DossierEditing;
import io.kontor.dossier.DossierService;
import io.kontor.fairness.FairnessService;
import io.kontor.pay.PayService;
import io.kontor.promotion.Checklist;
import io.kontor.promotion.Deciding;
import io.kontor.promotion.DecisionService;
import io.kontor.promotion.Papers;
import io.kontor.promotion.ProposalService;
import io.kontor.promotion.Reversing;
import io.kontor.team.Team;
import io.kontor.view.SavedViews;
import org.springframework.stereotype.Component;

/** The services that the page of careers shows. */
@Component
record CareersParts(
        LadderService ladders,
        DossierService files,
        DossierEditing editing,
        PayService pay,
        FairnessService fairness,
        CalibrationService calibration,
        ProposalService proposals,
        Deciding deciding,
        Reversing reversing,
        Papers papers,
        DecisionService decisions,
        Checklist checklist,
        SavedViews views,
        Team team) {}
