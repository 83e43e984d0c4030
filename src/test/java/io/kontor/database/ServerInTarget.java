package io.kontor.database;

import java.nio.file.Path;
import org.springframework.boot.SpringApplication;

/** The server that the application brings along, made fast at the cost of durability. */
final class ServerInTarget {

    private static final int FOLDERS = 9;

    private ServerInTarget() {}

    static TestServer start() {
        var server = startInAFreeFolder(1);
        // Spring's own hook: it runs this after the contexts, with their pools, are closed.
        SpringApplication.getShutdownHandlers().add(server::close);
        return new TestServer(
                server.jdbcUrl(""), server.superuser(), server.owner(), server.application());
    }

    /** Several test JVMs may run in one checkout: each takes the first folder that is free. */
    private static EmbeddedDatabase startInAFreeFolder(int number) {
        try {
            return EmbeddedDatabase.start(
                    Path.of("target", "test-database-" + number), ServerSettings.fast());
        } catch (FolderLock.Taken e) {
            if (number == FOLDERS) {
                throw e;
            }
            return startInAFreeFolder(number + 1);
        }
    }
}
