package io.kontor.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;

/** A page through the API against its SQL over a bare connection. */
record ApiBench(World world) {

    private static final String SQL =
            """
            select a.*, array(select t.person_id || ' ' || t.role from account_team t
                              where t.account_id = a.id order by t.id) as team
            from account a order by a.name, a.id limit 51
            """;

    List<String> run() throws SQLException {
        world.fill(10_000);
        var http = HttpClient.newHttpClient();
        var sign = ("vp:" + World.PASSWORD).getBytes(StandardCharsets.UTF_8);
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:"
                                                + world.port()
                                                + "/api/accounts?limit=50"))
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(sign))
                        .build();
        double api = World.millis(301, () -> http.send(request, BodyHandlers.ofString()).body());
        double bare =
                World.millis(
                        301, () -> world.database().sql(SQL).fetch().all().collectList().block());
        return List.of(
                World.line(
                        "page of 50 through the API, speed against the same SQL on a bare connection",
                        World.ms(api),
                        World.ms(bare),
                        bare / api,
                        "≥ 0.5"));
    }
}
