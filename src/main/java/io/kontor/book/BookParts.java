package io.kontor.book;

import io.kontor.account.AccountService;
import io.kontor.bulk.BulkEdit;
import io.kontor.explanation.HealthDesk;
import io.kontor.export.AccountExport;
import io.kontor.figure.LiveTotals;
import io.kontor.listing.AccountLists;
import io.kontor.presence.Presence;
import io.kontor.step.Undo;
import io.kontor.team.Team;
import io.kontor.ui.Words;
import io.kontor.view.SavedViews;
import org.springframework.stereotype.Component;

/** The services that the page is made of. */
@Component
record BookParts(
        AccountService accounts,
        AccountLists lists,
        LiveTotals totals,
        BulkEdit bulk,
        Undo undo,
        SavedViews views,
        AccountExport export,
        Team team,
        Presence presence,
        HealthDesk health,
        Words words) {}
