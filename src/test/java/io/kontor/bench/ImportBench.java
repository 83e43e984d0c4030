package io.kontor.bench;

import io.kontor.imports.ImportService;
import io.kontor.planner.Kind;
import io.kontor.security.Viewer;
import io.kontor.team.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** An import of 100,000 rows against COPY of the same rows into the same table, history and all. */
record ImportBench(World world) {

    private static final int ROWS = 100_000;

    List<String> run() throws SQLException {
        var text = new StringBuilder("account,sector,location\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("Customer ").append(i).append(",Retail,City ").append(i % 500).append('\n');
        }
        var file = text.toString().getBytes(StandardCharsets.UTF_8);
        world.fill(0);
        double copy = once(() -> copy());
        world.fill(0);
        double ours = once(() -> bringIn(file));
        return List.of(
                World.line(
                        "import of 100,000 rows, speed against COPY into the same table",
                        World.ms(ours),
                        World.ms(copy),
                        copy / ours,
                        "≥ 0.3"));
    }

    private static double once(java.util.concurrent.Callable<?> work) {
        long begin = System.nanoTime();
        try {
            work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private Object copy() throws SQLException, IOException {
        var owner = world.vp().person();
        var rows = new StringBuilder();
        for (int i = 0; i < ROWS; i++) {
            var name = "Customer " + i;
            rows.append(UUID.randomUUID()).append(',').append(name).append(',').append(name);
            rows.append(",Retail,City ").append(i % 500).append(',').append(owner).append('\n');
        }
        return world.copy(
                "copy account (id, external_key, name, sector, location, owner_id) from stdin csv",
                rows.toString());
    }

    private Object bringIn(byte[] file) {
        var imports = world.bean(ImportService.class);
        var viewer = new Viewer(world.vp().person(), "Vera Holm", Role.DIRECTOR);
        var sheet = ImportService.read(file);
        var mapping = Objects.requireNonNull(imports.mapping(Kind.ACCOUNTS, sheet, viewer).block());
        return Objects.requireNonNull(imports.apply(Kind.ACCOUNTS, sheet, mapping, viewer).block());
    }
}
