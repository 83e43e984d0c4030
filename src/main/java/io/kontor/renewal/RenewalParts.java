package io.kontor.renewal;

import io.kontor.account.AccountService;
import io.kontor.record.RecordFeed;
import io.kontor.step.Undo;
import io.kontor.team.Team;
import org.springframework.stereotype.Component;

/** The services that the pages of renewals are made of. */
@Component
record RenewalParts(
        RenewalService renewals, AccountService accounts, RecordFeed feed, Team team, Undo undo) {}
