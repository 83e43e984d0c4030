package io.kontor.bench;

import io.kontor.Kontor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;

/**
 * Measures Kontor against what bounds it; each line is a ratio of two things measured in one run.
 */
public final class Bench {

    private Bench() {}

    public static void main(String[] args) throws Exception {
        var data = Files.createTempDirectory(Path.of("target"), "bench-");
        var app =
                SpringApplication.run(
                        Kontor.class,
                        "--kontor.data=" + data,
                        "--kontor.demo=false",
                        "--server.port=0",
                        "--vaadin.productionMode=true",
                        "--logging.level.root=WARN",
                        "--spring.main.banner-mode=off");
        try {
            var bench = new World(app);
            var lines = new ArrayList<String>();
            for (var part : parts(bench).entrySet()) {
                if (args.length == 0 || List.of(args).contains(part.getKey())) {
                    lines.addAll(part.getValue().call());
                }
            }
            report(lines, args.length == 0);
        } finally {
            app.close();
        }
    }

    private static Map<String, Callable<List<String>>> parts(World world) {
        var parts = new LinkedHashMap<String, Callable<List<String>>>();
        parts.put("views", () -> new ViewBench(world).run());
        parts.put("api", () -> new ApiBench(world).run());
        parts.put("import", () -> new ImportBench(world).run());
        parts.put("health", () -> new HealthBench(world).run());
        parts.put("size", () -> new SizeBench(world).run());
        return parts;
    }

    /** Only a whole run is kept. */
    private static void report(List<String> lines, boolean isWhole) throws IOException {
        var table = new StringBuilder();
        table.append("Measured ").append(LocalDate.now()).append(" on ");
        table.append(Runtime.getRuntime().availableProcessors()).append(" shared cores, Java ");
        table.append(Runtime.version().feature()).append(".\n\n");
        table.append("| what | ours | against | ratio | aim |\n| --- | --- | --- | --- | --- |\n");
        lines.forEach(line -> table.append(line).append('\n'));
        System.out.println(table);
        if (isWhole) {
            Files.createDirectories(Path.of("bench"));
            Files.writeString(Path.of("bench", "latest.md"), "# The bench\n\n" + table);
        }
    }
}
