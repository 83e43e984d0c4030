package io.kontor.bench;

import io.kontor.Kontor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;

/**
 * Measures Kontor against what bounds it; each line is a ratio of two things measured in one run.
 */
public final class Bench {

    private Bench() {}

    public static void main(String[] args) throws IOException, SQLException {
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
            lines.addAll(new FeedBench(bench).run());
            lines.addAll(new ApiBench(bench).run());
            lines.addAll(new ImportBench(bench).run());
            lines.addAll(new SizeBench(bench).run());
            report(lines);
        } finally {
            app.close();
        }
    }

    private static void report(List<String> lines) throws IOException {
        var table = new StringBuilder();
        table.append("Measured ").append(LocalDate.now()).append(" on ");
        table.append(Runtime.getRuntime().availableProcessors()).append(" shared cores, Java ");
        table.append(Runtime.version().feature()).append(".\n\n");
        table.append("| what | ours | against | ratio | aim |\n| --- | --- | --- | --- | --- |\n");
        lines.forEach(line -> table.append(line).append('\n'));
        System.out.println(table);
        Files.createDirectories(Path.of("bench"));
        Files.writeString(Path.of("bench", "latest.md"), "# The bench\n\n" + table);
    }
}
