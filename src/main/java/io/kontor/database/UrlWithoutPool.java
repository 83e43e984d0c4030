package io.kontor.database;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Takes a URL for a pool as well: Kontor has a pool already, and Spring Boot refuses both. */
class UrlWithoutPool implements EnvironmentPostProcessor {

    private static final String URL = "spring.r2dbc.url";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        var url = environment.getProperty(URL, "");
        if (url.startsWith("r2dbc:pool:")) {
            var plain = url.replaceFirst(":pool:", ":");
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("urlWithoutPool", Map.of(URL, plain)));
        }
    }
}
