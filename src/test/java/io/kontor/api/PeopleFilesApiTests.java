package io.kontor.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Kontor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

/** Programs of HR bring people, careers and pay in, each with the rights of its person. */
@SpringBootTest(
        classes = Kontor.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kontor.demo=true")
class PeopleFilesApiTests {

    private static final String SALARIES =
            "person,from,salary,currency\nmanager@nordhav.example,2024-01-01,712345,NOK\nnobody,2024-01-01,798765,NOK\nmanager,2024-02-01,73a456,NOK\n";

    @LocalServerPort int port;
    @Autowired DatabaseClient database;
    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    private Client.Answer send(String user, String kind, String text, boolean dryRun) {
        return client.upload(user, "/imports", bytes(text), fields(kind, dryRun));
    }

    private static Map<String, String> fields(String kind, boolean dryRun) {
        return Map.of("kind", kind, "dryRun", String.valueOf(dryRun));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "people, director, 200",
        "people, hr, 200",
        "people, manager, 403",
        "positions, admin, 403",
        "tenures, liaison, 403",
        "reporting_lines, associate, 403",
        "levels, hr, 200",
        "levels, vp, 403",
        "reviews, lead, 403",
        "ratings, director, 403",
        "salaries, hr, 200",
        "salaries, vp, 403",
        "accounts, hr, 403",
    })
    void eachKindIsForWhoMayBringItIn(String kind, String user, int status) {
        var text =
                "key,name,role,title,position,superior,employee,since,level,held,result,competency,source,rating,on,from,amount,currency\n";
        assertThat(send(user, kind, text, true).status()).isEqualTo(status);
    }

    @Test
    void theErrorRowsOfPayHoldNoAmount() {
        var report = send("hr", "salaries", SALARIES, true).json();
        assertThat(report.get("added").asInt()).isOne();
        assertThat(report.toString()).doesNotContain("798765").doesNotContain("73a456");
        var csv = client.get("hr", report.get("errorFile").asString().substring(4));
        assertThat(csv.response().body())
                .contains("nobody,2024-01-01,,NOK", "row 3, employee: UNKNOWN")
                .doesNotContain("798765")
                .doesNotContain("73a456");
        var kept =
                database.sql(
                                "select count(*) from import_errors where csv ~ '798765|73a456|712345'")
                        .map(row -> row.get(0, Long.class))
                        .one()
                        .block();
        assertThat(kept).isZero();
        assertThat(client.get("vp", report.get("errorFile").asString().substring(4)).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "imports, people, 200",
        "imports, levels, 403",
        "imports, salaries, 403",
        "'imports\\\",\\\"people', levels, 200",
        "'imports\\\",\\\"people', salaries, 200",
    })
    void careersAndPayAreNeverAlongWithWhatATokenIsForOtherwise(
            String scopes, String kind, int status) {
        var body =
                "{\"name\":\"Files\",\"scopes\":[\"%s\"],\"days\":1}"
                        .formatted(scopes.replace("\\", ""));
        var made = client.send("hr", "POST", "/me/tokens", body);
        assertThat(made.status()).as(made.response().body()).isLessThan(300);
        var bearer = "Bearer " + made.json().get("secret").asString();
        var text =
                kind.equals("people")
                        ? "name,role\nNew one,manager\n"
                        : kind.equals("levels")
                                ? "person,level,since\nmanager,LEAD," + LocalDate.now() + "\n"
                                : SALARIES;
        var answer = client.uploadAs(bearer, "/imports", bytes(text), fields(kind, true));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    }
}
