package io.kontor.database;

import java.nio.file.Path;
import java.util.List;

/** Another JVM with an embedded database, there to be killed. */
record ChildApplication(Process process, ProcessHandle server, int port) {

    static ChildApplication startOn(Path folder) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("java.class.path");
        var name = ChildApplication.class.getName();
        var process =
                new ProcessBuilder(List.of(java, "-cp", classPath, name, folder.toString()))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        for (var line : (Iterable<String>) process.inputReader().lines()::iterator) {
            if (line.startsWith("running ")) {
                var words = line.split(" ");
                var server = ProcessHandle.of(Long.parseLong(words[1])).orElseThrow();
                return new ChildApplication(process, server, Integer.parseInt(words[2]));
            }
        }
        throw new IllegalStateException("The child ended before its database ran");
    }

    public static void main(String[] folder) throws Exception {
        var database = EmbeddedDatabase.start(Path.of(folder[0]));
        try (var connection = Roles.connect(database.jdbcUrl(), database.owner());
                var statement = connection.createStatement()) {
            statement.execute("create table kept as select 42 as answer");
        }
        System.out.println("running " + database.processId() + " " + database.port());
        Thread.sleep(Long.MAX_VALUE);
    }
}
