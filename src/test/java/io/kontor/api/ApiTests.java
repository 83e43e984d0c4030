package io.kontor.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.Kontor;
import io.kontor.account.AccountField;
import io.kontor.account.AccountService;
import io.kontor.account.FieldEdit;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/** What a program may rely on; each answer is checked against openapi.yaml on the way. */
@SpringBootTest(
        classes = Kontor.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kontor.demo=true")
class ApiTests {

    @LocalServerPort int port;
    @Autowired AccountService accounts;
    @Autowired Team team;
    @Autowired DatabaseClient database;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void nobodyComesInWithoutAPasswordAndIsNotRedirected() {
        var answer = client.get(null, "/accounts");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.response().headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hr", "admin"})
    void rolesWithoutAccountsAreRefused(String user) {
        assertThat(client.get(user, "/accounts").status()).isEqualTo(403);
        assertThat(client.get(user, "/accounts/" + anyId()).status()).isEqualTo(404);
        assertThat(client.get(user, "/changes").status()).isEqualTo(403);
    }

    /** The rule in words of its own, over every account and role; and page by page the same. */
    @ParameterizedTest
    @CsvSource({
        "vp, true",
        "director, a.owner_id in (select subtree(p.id)) or t.n > 0",
        "lead, a.owner_id in (select subtree(p.id)) or t.n > 0",
        "manager, a.owner_id in (select subtree(p.id)) or t.n > 0",
        "associate, a.owner_id = p.id or t.n > 0",
        "assistant, a.owner_id = p.id or t.n > 0",
        "liaison, t.l > 0"
    })
    void eachRoleSeesExactlyItsRows(String user, String rule) {
        var expected = new HashSet<>(idsWhere(user, rule));
        var found = new HashSet<String>();
        var next = "";
        do {
            var page = client.get(user, "/accounts?limit=50" + next).json();
            page.get("items").forEach(item -> found.add(item.get("id").asString()));
            assertThat(page.get("total").asInt()).isEqualTo(expected.size());
            next = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
        } while (!next.isEmpty());
        assertThat(found).isEqualTo(expected).isNotEmpty();
        allIds().forEach(
                        id ->
                                assertThat(
                                                accounts.account(id, viewer(user))
                                                        .onErrorComplete()
                                                        .blockOptional()
                                                        .isPresent())
                                        .isEqualTo(expected.contains(id.toString())));
    }

    @Test
    void filtersAndSortsAreThoseOfTheGrid() {
        var items =
                client.get(
                                "vp",
                                "/accounts?tier=large,strategic&value=100000..&sort=-value,name&limit=200")
                        .json()
                        .get("items");
        double last = Double.MAX_VALUE;
        for (JsonNode item : items) {
            assertThat(item.get("tier").asString()).isIn("large", "strategic");
            assertThat(item.get("value").asDouble()).isBetween(100_000.0, last);
            last = item.get("value").asDouble();
        }
        assertThat(items.size()).isGreaterThan(10);
    }

    @Test
    void anEditNamesWhatItsAuthorSaw() {
        var account = firstOf("manager", "/accounts?limit=1&owner=me");
        var path = "/accounts/" + account.get("id").asString();
        var seen = account.get("nextStep").asString();
        var saved = client.send("manager", "PATCH", path, edit(seen, "By the API"));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.json().get("nextStep").asString()).isEqualTo("By the API");

        var again = client.send("lead", "PATCH", path, edit(seen, "Too late"));
        assertThat(again.status()).isEqualTo(409);
        var cell = again.json().get("conflicts").get(0);
        assertThat(cell.get("value").asString()).isEqualTo("By the API");
        assertThat(cell.get("who").get("name").asString()).isEqualTo(viewer("manager").name());
        assertThat(cell.get("when").asString()).isNotBlank();
        assertThat(client.get("lead", path).json().get("nextStep").asString())
                .isEqualTo("By the API");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vp", "assistant", "liaison"})
    void whoMayOnlyReadMayNotWrite(String user) {
        var account = first(user);
        var path = "/accounts/" + account.get("id").asString();
        var refused =
                client.send(user, "PATCH", path, edit(account.get("nextStep").asString(), "No"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(client.get(user, path).json()).isEqualTo(account);
        assertThat(client.send(user, "DELETE", path, null).status()).isEqualTo(403);
    }

    @Test
    void anAccountIsAddedDeletedAndBroughtBack() {
        var made =
                client.send(
                        "lead",
                        "POST",
                        "/accounts",
                        "{\"name\":\"Ny Kunde\",\"tier\":\"large\",\"value\":12.5}");
        assertThat(made.status()).isEqualTo(201);
        var path = "/accounts/" + made.json().get("id").asString();
        assertThat(client.send("lead", "DELETE", path, null).status()).isEqualTo(204);
        assertThat(client.get("lead", path).status()).isEqualTo(404);
        var step = lastStep("delete");
        assertThat(client.send("lead", "POST", "/steps/" + step + "/undo", "").status())
                .isEqualTo(200);
        assertThat(client.get("lead", path).json()).isEqualTo(made.json());
        assertThat(client.send("lead", "POST", "/steps/" + step + "/undo", "").status())
                .isEqualTo(409);
        assertThat(client.send("manager", "POST", "/steps/" + step + "/undo", "").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?limit=0", "?limit=-1", "?limit=9999999999", "?limit=x", "?after=%00",
                        "?after=abc",
                "?after=YWJj", "?sort=nothing", "?sort=tags", "?tier=huge", "?value=a..b",
                        "?renewalDate=31.12.2026",
                "?owner=somebody", "?nothing=1", "?value=1..2..3", "?empty=nothing", "?q=%00"
            })
    void aBadQuestionIsAClearRefusal(String parameters) {
        var answer = client.get("director", "/accounts" + parameters);
        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.json().get("detail").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"fields\":{}}",
                "{\"fields\":[]}",
                "{\"fields\":{\"nextStep\":1}}",
                "{\"fields\":{\"nope\":{\"seen\":\"\",\"value\":\"\"}}}",
                "{\"fields\":{\"health\":{\"seen\":\"unknown\",\"value\":\"healthy\"}}}",
                "{\"fields\":{\"nextStep\":{\"value\":\"x\"}}}",
                "{\"fields\":{\"value\":{\"seen\":0,\"value\":1e400}}}",
                "{\"fields\":{\"value\":{\"seen\":0,\"value\":-1}}}",
                "{\"fields\":{\"name\":{\"seen\":\"x\",\"value\":\"\"}}}",
                "{\"fields\":{\"nextStep\":{\"seen\":\"\",\"value\":\"a\\u0000b\"}}}",
                "{\"fields\":{\"owner\":{\"seen\":\"x\",\"value\":\"y\"}}}",
                "{\"fields\":{\"renewalDate\":{\"seen\":null,\"value\":\"2026-02-31\"}}}",
                "{\"fields\":{\"tags\":{\"seen\":[],\"value\":{}}}}"
            })
    void aBadEditIsAClearRefusalAndChangesNothing(String body) {
        var account = first("director");
        var path = "/accounts/" + account.get("id").asString();
        var answer = client.send("director", "PATCH", path, body);
        assertThat(answer.status()).isBetween(400, 422);
        assertThat(client.get("director", path).json()).isEqualTo(account);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tags|[\"a\",\"\"]|NOT_A_TAG",
                "tags|[\"a\",null]|NOT_A_TAG",
                "tags|[\"x,y\",\"z\"]|NOT_A_TAG",
                "tags|[{\"a\":1}]|NOT_A_TAG",
                "tags|[[\"a\"]]|NOT_A_TAG",
                "tags|[7]|NOT_A_TAG",
                "tags|\"a,b\"|WRONG_TYPE",
                "value|1.239|TOO_PRECISE",
                "value|[1]|WRONG_TYPE",
                "nextStep|7|WRONG_TYPE",
                "name|true|WRONG_TYPE",
                "name|\"\"|MISSING"
            })
    void whatCannotBeStoredAsSentIsRefusedByNameAndReason(
            String field, String value, String reason) {
        var account = first("director");
        var path = "/accounts/" + account.get("id").asString();
        var seen = account.get(field);
        var edit = "{\"fields\":{\"%s\":{\"seen\":%s,\"value\":%s}}}".formatted(field, seen, value);
        var made = "{\"name\":\"Refused\",\"%s\":%s}".formatted(field, value);
        for (var answer :
                List.of(
                        client.send("director", "PATCH", path, edit),
                        client.send("director", "POST", "/accounts", made))) {
            assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
            assertThat(answer.json().get("field").asString()).isEqualTo(field);
            assertThat(answer.json().get("reason").asString()).isEqualTo(reason);
            assertThat(answer.json().get("detail").asString())
                    .startsWith(field + " cannot be")
                    .endsWith(".")
                    .doesNotContain(reason);
        }
        assertThat(client.get("director", path).json()).isEqualTo(account);
    }

    @Test
    void theSameTagTwiceIsKeptOnce() {
        var body = "{\"name\":\"Tagged\",\"tags\":[\"a\",\"b\",\"a\"],\"value\":1.500}";
        var made = client.send("lead", "POST", "/accounts", body);
        assertThat(made.json().get("tags").toString()).isEqualTo("[\"a\",\"b\"]");
        var path = "/accounts/" + made.json().get("id").asString();
        assertThat(client.send("lead", "DELETE", path, null).status()).isEqualTo(204);
    }

    @Test
    void unknownPathsAndBrokenIdsAreRefusedAsProblems() {
        assertThat(client.get("vp", "/accounts/not-an-id").status()).isEqualTo(400);
        assertThat(client.get("vp", "/accounts/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void theHistoryTellsWhoChangedWhat() {
        var account = first("lead");
        var id = UUID.fromString(account.get("id").asString());
        var edit =
                new FieldEdit(
                        AccountField.NEXT_STEP, account.get("nextStep").asString(), "For history");
        accounts.edit(id, List.of(edit), viewer("lead")).block();
        var latest = client.get("lead", "/accounts/" + id + "/history").json().get("items").get(0);
        assertThat(latest.get("fields").get("nextStep").get("new").asString())
                .isEqualTo("For history");
        assertThat(latest.get("actor").get("name").asString()).isEqualTo(viewer("lead").name());
        assertThat(client.get("associate", "/accounts/" + id + "/history").status()).isEqualTo(403);
    }

    private static String edit(String seen, String value) {
        return "{\"fields\":{\"nextStep\":{\"seen\":\"%s\",\"value\":\"%s\"}}}"
                .formatted(seen, value);
    }

    private JsonNode first(String user) {
        return firstOf(user, "/accounts?limit=1");
    }

    private JsonNode firstOf(String user, String path) {
        return client.get(user, path).json().get("items").get(0);
    }

    private Viewer viewer(String user) {
        return Viewer.of(team.now().signingInAs(user).orElseThrow());
    }

    private UUID anyId() {
        return allIds().getFirst();
    }

    private List<UUID> allIds() {
        return database.sql("select id from account order by id")
                .map(r -> r.get(0, UUID.class))
                .all()
                .collectList()
                .block();
    }

    private String lastStep(String kind) {
        return database.sql("select id::text from step where kind = :kind order by at desc limit 1")
                .bind("kind", kind)
                .map(r -> r.get(0, String.class))
                .one()
                .block();
    }

    private List<String> idsWhere(String user, String rule) {
        return database.sql(
                        """
                        select a.id::text from account a
                        join person p on p.user_name = :user
                        cross join lateral (
                            select count(*) as n, count(*) filter (where role like '%liaison') as l
                            from account_team t where t.account_id = a.id and t.person_id = p.id) t
                        where """
                                + " "
                                + rule)
                .bind("user", user)
                .map(r -> r.get(0, String.class))
                .all()
                .collectList()
                .block();
    }
}
