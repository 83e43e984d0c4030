package io.kontor.backtest;

import io.kontor.health.Measure;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The check as programs read it; what is not known is null. */
final class BacktestJson {

    private BacktestJson() {}

    static Map<String, @Nullable Object> write(Window window, Check check) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("from", window.from());
        json.put("until", window.until());
        json.put("cases", check.cases());
        json.put("unrecorded", check.unrecorded());
        json.put("models", check.models());
        json.put("states", check.states());
        json.put("precision", write(check.precision()));
        json.put("recall", write(check.recall()));
        json.put("area", write(check.curve()));
        json.put("measures", check.measures().stream().map(BacktestJson::write).toList());
        json.put("bands", check.bands().stream().map(BacktestJson::write).toList());
        return json;
    }

    private static Map<String, @Nullable Object> write(Share share) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("some", share.some());
        json.put("all", share.all());
        json.put("share", number(share.share()));
        json.put("low", number(share.low()));
        json.put("high", number(share.high()));
        return json;
    }

    private static Map<String, @Nullable Object> write(Curve curve) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("value", number(curve.area()));
        json.put("low", number(curve.low()));
        json.put("high", number(curve.high()));
        return json;
    }

    private static Map<String, @Nullable Object> write(Check.Part part) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("measure", part.measure().key());
        json.put("alone", number(part.alone()));
        json.put("adds", number(part.adds()));
        json.put("lostPoints", number(part.lostPoints()));
        json.put("keptPoints", number(part.keptPoints()));
        return json;
    }

    private static Map<String, @Nullable Object> write(Check.Band band) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("from", band.from());
        json.put("cases", band.cases());
        json.put("lost", write(band.lost()));
        return json;
    }

    static Map<String, @Nullable Object> write(Proposal proposal) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("lost", proposal.lost());
        json.put("kept", proposal.kept());
        json.put("fewest", Proposal.FEWEST);
        json.put("today", keys(proposal.today()));
        json.put("weights", proposal.isTooFew() ? null : keys(proposal.weights()));
        json.put("score", write(proposal.score()));
        json.put("fitted", write(proposal.fitted()));
        return json;
    }

    private static Map<String, Double> keys(Map<Measure, Double> weights) {
        var json = new LinkedHashMap<String, Double>();
        weights.forEach((measure, weight) -> json.put(measure.key(), weight));
        return json;
    }

    static Map<String, @Nullable Object> write(Quarter quarter) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("quarter", Window.quarterName(quarter.began()));
        json.put("checkedAt", quarter.checkedAt());
        json.put("cases", quarter.cases());
        json.put("precision", write(quarter.precision()));
        json.put("recall", write(quarter.recall()));
        json.put("area", write(quarter.curve()));
        return json;
    }

    private static @Nullable Double number(double number) {
        return Double.isNaN(number) ? null : number;
    }
}
