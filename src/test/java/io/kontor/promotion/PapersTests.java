package io.kontor.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.OnlyTheServices;
import io.kontor.promotion.Proposal.Kind;
import io.kontor.promotion.ProposalFailure.Unfit;
import io.kontor.ui.Formats;
import io.kontor.ui.Words;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;

/** Letter and packet are readable, in the language of whoever reads them. */
@OnlyTheServices
class PapersTests extends Track {

    @Autowired Papers papers;

    private static String text(byte[] pdf) {
        try (var reader = new PdfReader(pdf)) {
            var text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append(' ');
            }
            return text.toString().replaceAll("[\\s\\u00a0]+", " ");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String letter(Proposal p, Locale locale) {
        return text(papers.letter(p.id(), locale, company.hr).block());
    }

    private static String day(Locale locale) {
        return new Formats(locale, ZoneId.systemDefault()).date(TODAY);
    }

    @Test
    void theLetterSaysWhatWasDecidedInBothLanguages() {
        var p = applied(scheduled(TODAY));
        take(p, Act.TELL, company.director, "Your team asked for you");
        assertThat(letter(p, Words.ENGLISH))
                .contains("For Mia", "Lead account manager", day(Words.ENGLISH), "91,000 USD")
                .contains("Your team asked for you", "Congratulations")
                .contains("Signed: Dag", "Issued on " + day(Words.ENGLISH))
                .doesNotContain("Has led the team");
        assertThat(letter(p, Words.BOKMAAL))
                .contains(
                        "Til Mia", "er du Ledende kundeansvarlig", day(Words.BOKMAAL), "91 000 USD")
                .contains("Nivået ditt på karrierestigen", "Gratulerer", "Signert: Dag")
                .doesNotContain("Congratulations");
        assertThat(text(papers.letter(p.id(), Words.BOKMAAL, company.manager).block()))
                .as("what the person reads is the same")
                .isEqualTo(letter(p, Words.BOKMAAL));
    }

    @Test
    void nobodyIsCongratulatedOnAReversal() {
        var p = applied(scheduled(TODAY.minusDays(3)));
        var back = reversing.reverse(p.id(), TODAY, "A mistake", company.hr).block();
        take(back, Act.APPROVE, company.vp, "Agreed");
        assertThat(letter(back, Words.ENGLISH))
                .contains("For Mia", "again", day(Words.ENGLISH), "taken back")
                .doesNotContain("Congratulations", "A mistake");
        assertThat(letter(back, Words.BOKMAAL)).doesNotContain("Gratulerer");
    }

    @Test
    void aRaiseIsAboutPay() {
        var raise = propose(Kind.RAISE, "ACCOUNT_MANAGER", "", TODAY);
        assertThat(letter(scheduled(raise, "70000"), Words.ENGLISH))
                .contains("pay is raised", "70,000 USD", day(Words.ENGLISH));
    }

    @Test
    void namesFromAllOverEuropeArePrinted() {
        company.sql(
                "update person set name = 'Łucja Őry' where id = '%s'"
                        .formatted(company.manager.person()));
        assertThat(letter(scheduled(TODAY), Words.ENGLISH)).contains("For Łucja Őry");
    }

    @Test
    void thereIsNoLetterBeforeItIsDecided() {
        var p = draft(TODAY);
        assertThatThrownBy(() -> papers.letter(p.id(), Words.ENGLISH, company.hr).block())
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> papers.packet(p.id(), Words.ENGLISH, company.hr).block())
                .isInstanceOf(Unfit.class);
    }

    @Test
    void thePacketIsInWordsNotInKeys() {
        var p = draft(TODAY);
        take(p, Act.SUBMIT, company.lead, "");
        var english = text(papers.packet(p.id(), Words.ENGLISH, company.director).block());
        assertThat(english)
                .contains("Mia", "Lead account manager", day(Words.ENGLISH))
                .contains("Has led the team for a year", "Not assessed", "enough evidence")
                .contains("Levels", "Account manager")
                .doesNotContain("openGates", "ACCOUNT_MANAGER", "NOT_ASSESSED", "{", "!careers");
        var norwegian = text(papers.packet(p.id(), Words.BOKMAAL, company.director).block());
        assertThat(norwegian)
                .contains("saksmappe", day(Words.BOKMAAL), "Nivå")
                .doesNotContain("Levels", "{");
    }
}
