package io.kontor.myday;

import com.vaadin.flow.component.Component;
import io.kontor.accountpage.RecordList;
import io.kontor.accountpage.RecordText;
import io.kontor.accountpage.Records;
import io.kontor.care.Entry;
import io.kontor.care.Kind;
import io.kontor.security.Viewer;
import io.kontor.ui.Formats;
import io.kontor.ui.SteadyList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The lists of a day. */
final class DayLists {

    private final Records records;
    private final RecordText text;
    private final List<Kind> kinds;
    private final Viewer viewer;
    private final Formats formats;
    private final Map<DayPart, SteadyList<DayLine>> lists = new EnumMap<>(DayPart.class);

    DayLists(Records records, RecordText text, List<Kind> kinds, Viewer viewer, Formats formats) {
        this.records = records;
        this.text = text;
        this.kinds = kinds;
        this.viewer = viewer;
        this.formats = formats;
        for (var part : DayPart.values()) {
            lists.put(
                    part,
                    new SteadyList<>(
                            DayLine::key,
                            line -> new DayRow(line, this::open),
                            say("myday.empty." + part)));
        }
    }

    Component of(DayPart part) {
        return Objects.requireNonNull(lists.get(part));
    }

    void show(Day day) {
        var due =
                Stream.concat(
                                day.concerns().stream().map(e -> due("concern", e)),
                                day.tasks().stream().map(e -> due("task", e)))
                        .sorted(
                                Comparator.comparing(
                                        l -> Objects.requireNonNull(l.entry()).text("dueOn")))
                        .toList();
        show(
                DayPart.DUE,
                Stream.concat(
                                day.came().stream().map(c -> CameLine.of(c, text, viewer, formats)),
                                due.stream())
                        .toList());
        show(DayPart.ASKED, day.asked().stream().map(e -> due("question", e)).toList());
        show(DayPart.WAITING, day.waiting().stream().map(e -> due("question", e)).toList());
        show(DayPart.RISK, day.atRisk().stream().map(this::risk).toList());
        show(DayPart.RENEWALS, day.renewals().stream().map(this::renewal).toList());
        show(
                DayPart.EXPIRING,
                day.expiring().stream()
                        .map(e -> ExpiryLine.of(e, text.words(), viewer, formats))
                        .toList());
        show(DayPart.NEWS, day.news().stream().map(this::news).toList());
    }

    private void show(DayPart part, List<DayLine> lines) {
        Objects.requireNonNull(lists.get(part)).show(lines);
    }

    private DayLine due(String table, Entry entry) {
        var kind = kinds.stream().filter(k -> k.table().equals(table)).findFirst().orElseThrow();
        var due = Objects.requireNonNull(entry.date("dueOn"));
        var late = due.isBefore(LocalDate.now()) ? "accountpage.overdue" : "accountpage.due";
        var small =
                switch (table) {
                    case "concern" -> text.of(kind, entry, "severity", formats);
                    case "question" ->
                            text.name(entry.reference("askedBy"))
                                    + " → "
                                    + text.name(entry.reference("owner"));
                    default -> say("task.one");
                };
        return new DayLine(
                table + entry.id(),
                "accounts/" + entry.account(),
                table.equals("question") ? entry.text("text") : entry.text("title"),
                entry.accountName() + " · " + small,
                RecordList.due(due),
                say(late, formats.date(due)),
                kind,
                entry);
    }

    private DayLine risk(Day.Risk risk) {
        return DayLine.to(
                "accounts/" + risk.id(),
                "risk" + risk.id(),
                risk.name(),
                formats.amount(risk.value()) + " " + risk.currency(),
                "at_risk",
                say("account.health.at_risk"));
    }

    private DayLine renewal(Day.Renewing renewal) {
        var soon = renewal.on().isBefore(LocalDate.now().plusDays(30));
        return DayLine.to(
                "accounts/" + renewal.id(),
                "renewal" + renewal.id(),
                renewal.name(),
                formats.amount(renewal.value()) + " " + renewal.currency(),
                soon ? "watch" : "",
                formats.date(renewal.on()));
    }

    private DayLine news(Day.News news) {
        var who = news.actor() == null ? say("myday.system") : text.name(news.actor());
        return DayLine.to(
                "accounts/" + news.account(),
                "news" + news.account() + news.actor(),
                news.name(),
                who + " · " + say("myday.changes", news.changes()),
                "",
                formats.moment(news.at()));
    }

    private void open(DayLine line) {
        records.edit(
                Objects.requireNonNull(line.kind()),
                Objects.requireNonNull(line.entry()),
                viewer,
                formats);
    }

    private String say(String key, Object... values) {
        return text.words().getTranslation(key, formats.locale(), values);
    }
}
