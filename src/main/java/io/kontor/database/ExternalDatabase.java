package io.kontor.database;

import static io.r2dbc.spi.ConnectionFactoryOptions.DATABASE;
import static io.r2dbc.spi.ConnectionFactoryOptions.HOST;
import static io.r2dbc.spi.ConnectionFactoryOptions.PASSWORD;
import static io.r2dbc.spi.ConnectionFactoryOptions.PORT;
import static io.r2dbc.spi.ConnectionFactoryOptions.USER;

import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Translates the URL for R2DBC into one for JDBC, so that nobody has to give both. */
final class ExternalDatabase {

    /** The options of a URL that matter for both drivers: their name for R2DBC, and for JDBC. */
    private static final Map<String, String> SHARED =
            Map.of(
                    "sslMode", "sslmode",
                    "sslmode", "sslmode",
                    "sslRootCert", "sslrootcert",
                    "sslCert", "sslcert",
                    "sslKey", "sslkey",
                    "sslPassword", "sslpassword",
                    "ssl", "ssl",
                    "targetServerType", "targetServerType",
                    "schema", "currentSchema",
                    "currentSchema", "currentSchema");

    private ExternalDatabase() {}

    static JdbcConnection in(Environment environment) {
        var url = environment.getProperty("spring.liquibase.url");
        var options =
                ConnectionFactoryOptions.parse(
                        environment.getRequiredProperty("spring.r2dbc.url").strip());
        return new JdbcConnection(
                StringUtils.hasText(url) ? url : jdbcUrl(options), login(options, environment));
    }

    static String jdbcUrl(ConnectionFactoryOptions options) {
        var port = options.getValue(PORT);
        var query = query(options);
        return "jdbc:postgresql://"
                + options.getRequiredValue(HOST)
                + (port == null ? "" : ":" + port)
                + "/"
                + (options.hasOption(DATABASE) ? options.getRequiredValue(DATABASE) : "")
                + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private static List<String> query(ConnectionFactoryOptions options) {
        var query = new ArrayList<String>();
        SHARED.forEach(
                (theirs, ours) -> {
                    var value = options.getValue(Option.valueOf(theirs));
                    if (value != null) {
                        var text = URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
                        query.add(ours + "=" + text);
                    }
                });
        return query.stream().distinct().sorted().toList();
    }

    private static Login login(ConnectionFactoryOptions options, Environment environment) {
        var owner = environment.getProperty("spring.liquibase.user");
        if (StringUtils.hasText(owner)) {
            return new Login(owner, environment.getProperty("spring.liquibase.password", ""));
        }
        return new Login(
                text(options.getValue(USER), environment, "spring.r2dbc.username"),
                text(options.getValue(PASSWORD), environment, "spring.r2dbc.password"));
    }

    /** As Spring has it: what the URL says wins over the property. */
    private static String text(@Nullable Object fromUrl, Environment environment, String property) {
        return fromUrl == null ? environment.getProperty(property, "") : fromUrl.toString();
    }
}
