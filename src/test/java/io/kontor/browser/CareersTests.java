package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.kontor.promotion.Act;
import io.kontor.promotion.Applying;
import io.kontor.promotion.Deciding;
import io.kontor.promotion.Proposal;
import io.kontor.promotion.ProposalService;
import io.kontor.promotion.Rules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** A promotion on the board, with several people looking, until it takes effect. */
@DirtiesContext
class CareersTests extends Journey {

    @Autowired ProposalService proposals;
    @Autowired Deciding deciding;
    @Autowired Applying applying;

    private static Locator card(Page page, Proposal p) {
        return page.locator(".careers-card")
                .filter(new Locator.FilterOptions().setHasText(p.subjectName()));
    }

    private void press(Page page, Proposal p, String act, String reason) {
        card(page, p)
                .locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(act))
                .first()
                .click();
        var dialog = page.locator("vaadin-dialog[opened]");
        if (!reason.isEmpty()) {
            dialog.locator("textarea").fill(reason);
        }
        dialog.locator("vaadin-button[theme~=primary]").click();
    }

    @Test
    void twoLookAtTheBoardWhileAPromotionGoesItsWay() {
        var subject = team.now().signingInAs("manager").orElseThrow();
        var wish =
                new ProposalService.Wish(
                        Proposal.Kind.PROMOTION,
                        subject.id(),
                        "LEAD",
                        "Lead account manager",
                        LocalDate.now(),
                        null,
                        null,
                        "Leads already");
        var p = Objects.requireNonNull(proposals.propose(wish, viewer("lead")).block());
        var lead = open("lead", "/careers?tab=board");
        var director = open("director", "/careers?tab=board");
        assertThat(card(director, p)).containsText("Draft");
        press(lead, p, "Submit", "");
        assertThat(card(director, p)).containsText("Submitted");
        press(director, p, "Endorse", "");
        assertThat(card(lead, p)).containsText("Endorsed");
        picture(director, "careers-board-live");

        var hr = open("hr", "/careers?tab=board");
        press(hr, p, "Check", "");
        assertThat(card(lead, p)).containsText("At the panel");
        var vp = open("vp", "/careers?tab=board");
        press(vp, p, "Approve", "Convincing");
        press(director, p, "Consent", "Agreed");
        assertThat(card(lead, p)).containsText("Approved");

        var own = open("manager", "/careers?tab=board");
        assertThat(own.locator(".careers-card")).hasCount(0);

        var seen = Objects.requireNonNull(proposals.one(p.id(), viewer("hr")).block()).proposal();
        var pay =
                new Rules.Turn(
                        Act.APPROVE_PAY, seen.version(), "", null, new BigDecimal(900_000), "NOK");
        deciding.take(p.id(), pay, viewer("hr")).block();
        assertThat(card(lead, p)).containsText("Scheduled");
        applying.applyDue(LocalDate.now()).block();
        assertThat(card(director, p)).containsText("In effect");
    }

    @Test
    void theLadderIsReadableForEverybodyOnAPhoneToo() {
        var page = open("assistant", "/careers", new NewContextOptions().setViewportSize(390, 844));
        assertThat(page.locator(".careers-table").first()).isVisible();
        assertThat(page.locator(".careers-tabs a")).hasCount(3);
    }
}
