package io.kontor.careers;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.kontor.career.Ladder;
import io.kontor.pay.Pay.Band;
import io.kontor.pay.Pay.PayRow;
import io.kontor.security.Viewer;
import io.kontor.ui.Chart;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Bands for everybody; one's own pay; and that of others for the few who may see it. */
final class PayPart extends Div {

    private final CareersParts parts;
    private final Viewer viewer;
    private final Formats formats = Formats.here();

    PayPart(CareersParts parts, Viewer viewer) {
        this.parts = parts;
        this.viewer = viewer;
        addClassName("careers-part");
        addAttachListener(_ -> load());
    }

    private void load() {
        Live.ask(
                this,
                Mono.zip(
                        parts.ladders().now(),
                        parts.pay().bands(LocalDate.now()).collectList(),
                        parts.pay().own(viewer).collectList(),
                        parts.pay().people(viewer).collectList()),
                all -> show(all.getT1(), all.getT2(), all.getT3(), all.getT4()),
                failure -> setText(Reasons.of(failure, this)));
    }

    private void show(Ladder ladder, List<Band> bands, List<PayRow> own, List<PayRow> people) {
        removeAll();
        add(new H2(getTranslation("careers.pay.own")));
        add(own.isEmpty() ? new Paragraph(getTranslation("careers.pay.none")) : table(ladder, own));
        if (!people.isEmpty()) {
            add(
                    new H2(getTranslation("careers.pay.people")),
                    new Paragraph(getTranslation("careers.pay.logged")),
                    table(ladder, people));
        }
        add(new H2(getTranslation("careers.pay.bands")));
        if (bands.isEmpty()) {
            add(new Paragraph(getTranslation("careers.pay.noBands")));
        }
        var zones =
                bands.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Band::zone, TreeMap::new, Collectors.toList()));
        zones.forEach((zone, of) -> add(picture(ladder, zone, of)));
    }

    private Chart picture(Ladder ladder, String zone, List<Band> bands) {
        var sorted = bands.stream().sorted(Comparator.comparing(Band::mid)).toList();
        var chart = new Chart();
        chart.addClassName("careers-chart");
        chart.show(
                new Chart.Drawing(
                        Chart.Kind.BOX,
                        getTranslation("careers.pay.band", zone, sorted.getFirst().currency()),
                        Chart.Format.NUMBER,
                        getTranslation("careers.track.level"),
                        sorted.stream().map(b -> title(ladder, b.level())).toList(),
                        List.of(
                                new Chart.Series(
                                        zone,
                                        "accent",
                                        sorted.stream().map(PayPart::box).toList())),
                        0.0));
        return chart;
    }

    private static List<BigDecimal> box(Band band) {
        var two = BigDecimal.TWO;
        return List.of(
                band.min(),
                band.min().add(band.mid()).divide(two),
                band.mid(),
                band.mid().add(band.max()).divide(two),
                band.max());
    }

    private Table table(Ladder ladder, List<PayRow> rows) {
        var table =
                new Table(
                        getTranslation("careers.track.person"),
                        getTranslation("careers.track.level"),
                        getTranslation("careers.pay.zone"),
                        getTranslation("careers.pay.amount"),
                        getTranslation("careers.pay.compa"),
                        getTranslation("careers.pay.place"),
                        getTranslation("careers.pay.flags"));
        for (var row : rows) {
            var flags = row.flags().stream().map(f -> getTranslation("careers.flag." + f)).toList();
            table.row(
                    new Span(row.name()),
                    new Span(title(ladder, row.level())),
                    new Span(row.zone().isEmpty() ? "–" : row.zone()),
                    row.amount() == null
                            ? "–"
                            : formats.amount(row.amount()) + " " + row.currency(),
                    share(row.compaRatio()),
                    share(row.place()),
                    new Span(String.join(", ", flags)));
        }
        return table;
    }

    private String share(@Nullable BigDecimal share) {
        return share == null ? "–" : formats.percent(share.doubleValue());
    }

    private String title(Ladder ladder, String level) {
        return ladder.level(level).map(l -> l.title().in(getLocale())).orElse(level);
    }
}
