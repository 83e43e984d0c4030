package io.kontor.growth;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.kontor.ui.Live;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** The bar, and below it ideas or the matrix, current with the database. */
final class GrowthDesk extends Div {

    private final Consumer<GrowthState> go;
    private final Select<String> tab;
    private final Select<String> stage;
    private final Select<String> who;
    private final Select<String> tier;
    private final IdeaList ideas;
    private final GapMatrix matrix;
    private GrowthState state = GrowthState.FIRST;

    GrowthDesk(IdeaWork work, Consumer<GrowthState> go) {
        this.go = go;
        addClassName("growth-desk");
        tab = select("tab", List.of("ideas", "gaps"), (s, v) -> s.gaps(v.equals("gaps")));
        var stages = new ArrayList<>(List.of("open"));
        Arrays.stream(Stage.values()).map(Stage::code).forEach(stages::add);
        stage = select("stage", stages, GrowthState::stage);
        who = select("who", List.of("all", "me"), (s, v) -> s.mine(v.equals("me")));
        tier = select("tier", GrowthState.TIERS, GrowthState::tier);
        var bar = new Div(tab, stage, who, tier);
        bar.addClassName("deal-bar");
        ideas = new IdeaList(work);
        matrix = new GapMatrix(work, cell -> go.accept(state.cell(cell)));
        add(bar, ideas, matrix);
        Live.follow(
                this,
                () ->
                        work.parts()
                                .feed()
                                .live(
                                        work.viewer(),
                                        Set.of("idea", "holding", "account", "concern")),
                _ -> read(),
                this::read);
    }

    private Select<String> select(
            String name, List<String> values, BiFunction<GrowthState, String, GrowthState> change) {
        var select = new Select<String>();
        select.setLabel(getTranslation("growth." + name));
        select.setItems(values);
        select.setItemLabelGenerator(
                value ->
                        getTranslation("growth." + name + "." + (value.isEmpty() ? "all" : value)));
        select.addClassName("growth-select");
        select.addValueChangeListener(
                event -> {
                    if (event.isFromClient() && event.getValue() != null) {
                        go.accept(change.apply(state, event.getValue()));
                    }
                });
        return select;
    }

    void show(GrowthState state) {
        this.state = state;
        tab.setValue(state.gaps() ? "gaps" : "ideas");
        stage.setValue(state.stage());
        who.setValue(state.mine() ? "me" : "all");
        tier.setValue(state.tier());
        stage.setVisible(!state.gaps());
        who.setVisible(!state.gaps());
        tier.setVisible(state.gaps());
        ideas.setVisible(!state.gaps());
        matrix.setVisible(state.gaps());
        read();
    }

    private void read() {
        if (state.gaps()) {
            matrix.read(state);
        } else {
            ideas.read(state);
        }
    }
}
