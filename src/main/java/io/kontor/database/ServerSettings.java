package io.kontor.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the embedded PostgreSQL is told in its configuration file. */
record ServerSettings(Map<String, String> values) {

    /** Survives a power failure; sized for one machine that also runs the application. */
    static ServerSettings durable() {
        return new ServerSettings(Map.of())
                .with("listen_addresses", "127.0.0.1")
                .with("unix_socket_directories", "")
                .with("max_connections", "100")
                .with("fsync", "on")
                .with("synchronous_commit", "on")
                .with("full_page_writes", "on")
                .with("shared_buffers", "256MB")
                .with("max_wal_size", "2GB")
                .with("wal_compression", "on")
                .with("random_page_cost", "1.1")
                .with("jit", "off")
                .with("timezone", "UTC")
                // A backend notices within seconds that the application it works for is gone.
                .with("client_connection_check_interval", "5s")
                .logged();
    }

    private ServerSettings logged() {
        return with("log_timezone", "UTC")
                .with("log_min_duration_statement", "1s")
                // Pay and whole files travel as parameters: they belong in no log.
                .with("log_parameter_max_length", "0")
                .with("log_parameter_max_length_on_error", "0")
                .with("log_lock_waits", "on")
                // One file for each weekday: the log never grows past a week.
                .with("logging_collector", "on")
                .with("log_filename", "postgresql-%a.log")
                .with("log_truncate_on_rotation", "on")
                .with("log_rotation_size", "0");
    }

    /** Forgets everything when the machine stops: for tests only. */
    static ServerSettings fast() {
        return durable()
                .with("fsync", "off")
                .with("synchronous_commit", "off")
                .with("full_page_writes", "off")
                .with("wal_level", "minimal")
                .with("max_wal_senders", "0")
                .with("shared_buffers", "128MB")
                // Spring keeps the contexts of many test classes open at once.
                .with("max_connections", "400");
    }

    ServerSettings with(String name, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new ServerSettings(more);
    }

    String asFile() {
        return values.entrySet().stream()
                .map(e -> e.getKey() + " = '" + e.getValue() + "'\n")
                .collect(Collectors.joining());
    }
}
