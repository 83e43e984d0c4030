package io.kontor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.kontor.promotion.Applying;
import io.kontor.promotion.Deciding;
import io.kontor.promotion.Proposal;
import io.kontor.promotion.ProposalService;
import io.kontor.team.Person;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.assertj.core.api.Assertions;
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

    private Proposal proposed(Page lead, Person subject) {
        lead.navigate("/careers?tab=file&person=" + subject.id());
        lead.getByText("Propose…").click();
        var dialog = lead.locator("vaadin-dialog[opened]");
        var today = LocalDate.now().format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
        dialog.locator("vaadin-date-picker input").fill(today);
        dialog.locator("vaadin-date-picker input").press("Enter");
        dialog.locator("textarea").fill("Leads already");
        dialog.locator("vaadin-button[theme~=primary]").click();
        assertThat(lead.locator("vaadin-notification-card")).containsText("draft is on the board");
        lead.navigate("/careers?tab=board");
        var p =
                proposals
                        .all(viewer("lead"))
                        .filter(
                                found ->
                                        found.subject().equals(subject.id())
                                                && found.state().isOpen())
                        .single();
        return Objects.requireNonNull(p.block());
    }

    private void approvePay(Page hr, Proposal p) {
        card(hr, p).getByText("Approve pay").click();
        var dialog = hr.locator("vaadin-dialog[opened]");
        assertThat(dialog).containsText("The band is");
        var amount = dialog.locator("vaadin-big-decimal-field input");
        amount.fill("1000");
        amount.press("Tab");
        picture(hr, "careers-pay-approval");
        dialog.locator("vaadin-button[theme~=primary]").click();
        assertThat(hr.locator("vaadin-notification-card").first()).containsText("at least");
        var enough = Objects.requireNonNull(deciding.ground(p.id(), viewer("hr")).block()).band();
        amount.fill(Objects.requireNonNull(enough).mid().toBigInteger().toString());
        amount.press("Tab");
        dialog.locator("vaadin-button[theme~=primary]").click();
    }

    @Test
    void twoLookAtTheBoardWhileAPromotionGoesItsWayAndThePersonReadsItAtLast() {
        var subject = team.now().signingInAs("manager").orElseThrow();
        var lead = open("lead", "/careers");
        var director = open("director", "/careers?tab=board");
        var own = open("manager", "/careers?tab=file");
        var p = proposed(lead, subject);
        Assertions.assertThat(p.effectiveOn()).isEqualTo(LocalDate.now());
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
        approvePay(hr, p);
        assertThat(card(lead, p)).containsText("Scheduled");
        assertThat(own.locator(".careers-card")).hasCount(0);

        applying.applyDue(LocalDate.now()).block();
        assertThat(card(director, p)).containsText("In effect");
        assertThat(card(vp, p).getByText("Told")).hasCount(0);
        press(lead, p, "Told", "Your team asked for you");
        assertThat(card(director, p)).containsText("Told");

        readByThePerson(own);
        ticked(director, p);
        takenBack(hr, p);
        assertThat(director.locator(".careers-card").getByText("Reversal").first()).isVisible();
    }

    private void readByThePerson(Page own) {
        var decision = own.locator(".careers-card");
        assertThat(decision).hasCount(1);
        assertThat(decision).containsText("Promoted to Lead account manager");
        assertThat(decision).containsText("Your team asked for you");
        assertThat(decision).containsText("Pay a year");
        picture(own, "careers-told");
        var phone = look(390, 844, ColorScheme.DARK, "nb-NO");
        var pocket = open("manager", "/careers?tab=file", phone);
        assertThat(pocket.locator(".careers-card"))
                .containsText("Opprykk til Ledende kundeansvarlig fra");
        picture(pocket, "careers-told-phone");
        Assertions.assertThat(PictureTests.barriers(pocket)).isEmpty();
        var letter = decision.getByText("Letter (PDF)").getAttribute("href");
        var answer = own.context().request().get(URI.create(own.url()).resolve(letter).toString());
        Assertions.assertThat(answer.status()).isEqualTo(200);
        Assertions.assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
    }

    private void ticked(Page director, Proposal p) {
        card(director, p).getByText("History").click();
        var dialog = director.locator("vaadin-dialog[opened]");
        assertThat(dialog.getByText("Packet (PDF)")).isVisible();
        assertThat(dialog.getByText("Letter (PDF)")).isVisible();
        assertThat(dialog.getByText("Hand over on Organisation"))
                .hasAttribute("href", "organisation");
        assertThat(dialog.getByText("Take back…")).hasCount(0);
        dialog.locator("vaadin-checkbox").first().locator("input").check();
        assertThat(dialog).containsText(viewer("director").name() + ",");
        picture(director, "careers-case");
        dialog.getByText("Close").click();
    }

    private void takenBack(Page hr, Proposal p) {
        card(hr, p).getByText("History").click();
        hr.locator("vaadin-dialog[opened]").getByText("Take back…").click();
        var dialog = hr.locator("vaadin-dialog[opened]").last();
        dialog.locator("textarea").fill("It was the wrong person");
        dialog.getByText("Go on").click();
        assertThat(dialog).containsText("the earlier level, title and pay again");
        picture(hr, "careers-reverse");
        dialog.getByText("Yes, take it back").click();
        assertThat(hr.locator("vaadin-notification-card").last())
                .containsText("The reversal is with the panel");
    }

    @Test
    void theLadderIsReadableForEverybodyOnAPhoneToo() {
        var page = open("assistant", "/careers", new NewContextOptions().setViewportSize(390, 844));
        assertThat(page.locator(".careers-table").first()).isVisible();
        assertThat(page.locator(".careers-tabs a")).hasCount(3);
    }
}
