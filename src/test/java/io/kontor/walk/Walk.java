package io.kontor.walk;

import io.kontor.Kontor;
import io.kontor.security.Viewer;
import io.kontor.team.Team;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

/** Every role goes through every door of the demonstration and meets exactly its rows. */
@SpringBootTest(
        classes = Kontor.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kontor.demo=true")
abstract class Walk {

    @LocalServerPort int port;
    @Autowired DatabaseClient database;
    @Autowired Team team;

    Door door;
    Ledger ledger;

    @BeforeEach
    void arrive() {
        door = Door.at(port);
        ledger = Ledger.read(database);
    }

    Viewer viewer(String user) {
        return Viewer.of(team.now().signingInAs(user).orElseThrow());
    }

    void sql(String sql) {
        database.sql(sql).then().block();
    }

    String state() {
        return Ledger.each(
                        database,
                        "select to_jsonb(md5(string_agg(a::text, '|' order by id)))::text from account a")
                .getFirst()
                .asString();
    }
}
