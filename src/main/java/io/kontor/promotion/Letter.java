package io.kontor.promotion;

import io.kontor.promotion.Proposal.Kind;
import io.kontor.ui.Formats;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is given about a decision.
 *
 * @param level the key of the level it led to
 * @param reason in the words of whoever told it; may be empty
 * @param sender the name of whoever told it, or gives it out
 * @param on the day of issue
 */
record Letter(
        String name,
        Kind kind,
        boolean payOnly,
        String title,
        String level,
        LocalDate since,
        @Nullable Offer pay,
        String reason,
        String sender,
        LocalDate on) {

    byte[] printed(PaperWords words) {
        var paper = new Paper(words.of("promotion.letter.head"), words.language());
        paper.line(words.of("promotion.letter.for", name));
        paper.line(words.of("promotion.letter.on", words.formats().date(on)));
        paper.line(
                words.of(
                        "promotion.letter." + kind.said(payOnly, pay),
                        words.formats().date(since),
                        words.title(title, level),
                        words.level(level)));
        if (pay != null) {
            paper.line(pay(pay, words));
        }
        paper.line(reason);
        if (kind != Kind.REVERSAL) {
            paper.line(words.of("promotion.letter.thanks"));
        }
        paper.line(words.of("promotion.letter.from", sender));
        return paper.finished();
    }

    private static String pay(Offer pay, PaperWords words) {
        Formats formats = words.formats();
        var amount = formats.amount(pay.amount()) + " " + pay.currency();
        var share = pay.fullTime().doubleValue();
        return share == 1
                ? words.of("promotion.letter.pay", amount)
                : words.of("promotion.letter.share", amount, formats.percent(share));
    }
}
