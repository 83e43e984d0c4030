package io.kontor.backtest;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.kontor.record.RecordWords;
import io.kontor.ui.Live;
import io.kontor.ui.Notice;
import java.time.LocalDate;
import java.util.function.Consumer;

/** The window, the figures, the pictures, the measures, and for those who may, what follows. */
final class BacktestDesk extends Div {

    private final BacktestParts parts;
    private final Select<String> windows;
    private final CheckFigures figures;
    private final CheckCharts charts = new CheckCharts();
    private final MeasureTable measures;
    private final ProposalPanel proposal;
    private final QuarterTable quarters;
    private String window = "year";
    private int asked;

    BacktestDesk(BacktestParts parts, Consumer<String> go) {
        this.parts = parts;
        addClassNames("retention-desk", "backtest-desk");
        windows = windows(go);
        figures = new CheckFigures(parts.formats());
        measures = new MeasureTable(parts.formats());
        proposal = new ProposalPanel(parts);
        quarters = new QuarterTable(parts.formats());
        proposal.setVisible(BacktestService.mayPropose(parts.viewer()));
        quarters.setVisible(BacktestService.mayCheckAll(parts.viewer()));
        var bar = new Div(windows);
        bar.addClassName("deal-bar");
        var how = new Paragraph(getTranslation("backtest.how"));
        how.addClassName("quiet");
        add(bar, figures, charts, measures, proposal, quarters, how);
        Live.follow(this, () -> parts.service().live(), _ -> read(), this::read);
    }

    private Select<String> windows(Consumer<String> go) {
        var select = new Select<String>();
        select.setLabel(getTranslation("backtest.window"));
        select.setItems(Window.NAMES);
        select.setItemLabelGenerator(w -> getTranslation("backtest.window." + w));
        select.addValueChangeListener(
                event -> {
                    if (event.isFromClient() && event.getValue() != null) {
                        go.accept(event.getValue());
                    }
                });
        return select;
    }

    void show(String window) {
        this.window = window;
        windows.setValue(window);
        read();
    }

    private void read() {
        int mine = ++asked;
        var time = Window.of(window, LocalDate.now());
        Live.ask(
                this,
                parts.service().check(time, parts.viewer()),
                check -> {
                    // An older answer may come after a newer one.
                    if (mine == asked) {
                        figures.show(check);
                        charts.show(check);
                        measures.show(check);
                    }
                },
                this::say);
        if (proposal.isVisible()) {
            proposal.ask(time, this::say);
        }
        if (quarters.isVisible()) {
            Live.ask(
                    this,
                    parts.service().quarters(parts.viewer()).collectList(),
                    quarters::show,
                    this::say);
        }
    }

    private void say(Throwable failure) {
        Notice.show(RecordWords.of(failure, this, "backtest.title"));
    }
}
