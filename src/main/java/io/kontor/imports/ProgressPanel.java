package io.kontor.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.kontor.planner.Progress;
import io.kontor.ui.Formats;
import io.kontor.ui.Live;
import java.time.Duration;
import java.util.List;

/** How far an import is, how long it still takes, and the way to stop it. */
final class ProgressPanel extends Div {

    private final ProgressBar bar = new ProgressBar();
    private final Span text = new Span();
    private final Span left = new Span();
    private final Formats formats = Formats.here();

    ProgressPanel(Progress progress) {
        addClassName("import-progress");
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("imports.title"));
        text.setText(getTranslation("imports.progress.wait"));
        left.addClassName("quiet");
        var cancel = new Button(getTranslation("imports.cancel"), _ -> progress.cancel());
        cancel.setDisableOnClick(true);
        var line = new Div(text, left, cancel);
        line.addClassName("import-progress-line");
        add(bar, line);
        Live.follow(this, progress::live, this::show, () -> {});
    }

    private void show(List<Progress.Now> all) {
        var now = all.getLast();
        bar.setIndeterminate(now.rows() == 0);
        bar.setValue(now.share());
        text.setText(
                getTranslation(
                        "imports.progress." + now.stage(),
                        formats.count(now.done()),
                        formats.count(now.rows()),
                        formats.percent(now.share())));
        left.setText(now.left() == null ? "" : left(now.left()));
    }

    private String left(Duration left) {
        return left.toMinutes() > 0
                ? getTranslation("imports.left.minutes", left.toMinutes() + 1)
                : getTranslation("imports.left.seconds", left.toSeconds() + 1);
    }
}
