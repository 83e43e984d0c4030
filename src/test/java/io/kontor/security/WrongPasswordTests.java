package io.kontor.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Kontor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A wrong password counts once and costs one bcrypt. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        classes = Kontor.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kontor.demo=true")
@Import(WrongPasswordTests.Counting.class)
class WrongPasswordTests {

    private static final AtomicInteger COMPARED = new AtomicInteger();

    @LocalServerPort int port;

    @Test
    void theNinthTryIsRefusedAndNotBefore(CapturedOutput output) throws Exception {
        for (int i = 1; i < 8; i++) {
            assertThat(status("wrong " + i)).isEqualTo(401);
        }
        assertThat(COMPARED).hasValue(7);
        assertThat(status("demo")).isEqualTo(200);
        assertThat(status("wrong 8")).isEqualTo(401);
        assertThat(COMPARED).hasValue(9);
        assertThat(status("demo")).isEqualTo(429);
        assertThat(COMPARED).hasValue(9);
        assertThat(output.getAll())
                .doesNotContain("Global AuthenticationManager configured with an Auth");
    }

    private int status(String password) throws Exception {
        var both = ("lead:" + password).getBytes(StandardCharsets.UTF_8);
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/me"))
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(both))
                        .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    }

    @TestConfiguration
    static class Counting {
        @Bean
        @Primary
        PasswordEncoder counting() {
            return new BCryptPasswordEncoder() {
                @Override
                protected boolean matchesNonNull(String raw, String encoded) {
                    COMPARED.incrementAndGet();
                    return super.matchesNonNull(raw, encoded);
                }
            };
        }
    }
}
