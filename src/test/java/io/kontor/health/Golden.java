package io.kontor.health;

import io.kontor.account.Health;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cases computed by hand: what is known, and what must come of it. */
public record Golden(Map<String, String> row) {

    private static final Path FILE = Path.of("src/test/resources/health/golden.csv");

    public static Stream<Golden> cases() {
        try {
            var lines = Files.readAllLines(FILE);
            var names = List.of(lines.getFirst().split(","));
            return lines.stream().skip(1).map(line -> golden(names, line.split(",", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Golden golden(List<String> names, String[] cells) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < cells.length; i++) {
            row.put(names.get(i), cells[i]);
        }
        return new Golden(row);
    }

    public Map<Measure, Known> known() {
        var known = new EnumMap<Measure, Known>(Measure.class);
        for (var measure : Measure.values()) {
            var score = row.get(measure.key());
            if (!score.isEmpty()) {
                var age = row.getOrDefault(measure.key() + "_age_days", "0");
                known.put(measure, new Known(Double.parseDouble(score), Integer.parseInt(age)));
            }
        }
        return known;
    }

    public @Nullable Double cap() {
        return row.get("cap").isEmpty() ? null : number("cap");
    }

    public double score() {
        return number("score");
    }

    public double shown() {
        return number("shown");
    }

    public double coverage() {
        return number("coverage");
    }

    public double low() {
        return number("low");
    }

    public double high() {
        return number("high");
    }

    public Health state() {
        return Health.valueOf(row.get("state"));
    }

    private double number(String name) {
        return Double.parseDouble(row.get(name));
    }

    @Override
    public String toString() {
        return row.get("case");
    }
}
