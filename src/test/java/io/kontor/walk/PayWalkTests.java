package io.kontor.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import io.kontor.pay.Pay.Salary;
import io.kontor.pay.PayService;
import io.kontor.pay.Vault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** An amount nobody else has is looked for by every role behind every door, with every question. */
class PayWalkTests extends Walk {

    static final List<String> ROLES = Ledger.ROLES;

    private static final String AMOUNT = "76543";
    private static final Pattern SAID =
            Pattern.compile("(?<![0-9a-f-])76[ ,.\u00a0\u202f]?543(?![0-9a-f-])");
    private static final Set<String> MAY_READ = Set.of("hr", "vp", "director", "associate");
    private static final List<String> ASKED =
            List.of(
                    "",
                    "?q=7654",
                    "?sort=amount",
                    "?sort=-salary",
                    "?amount=76000..77000",
                    "?group=amount",
                    "?search=7654",
                    "?asOf=2026-11-01");

    @Autowired List<RouterFunction<ServerResponse>> routes;
    @Autowired PayService pay;
    @Autowired Vault vault;

    private UUID person;

    @BeforeEach
    void pay() {
        person = viewer("associate").person();
        var day = LocalDate.of(2026, 11, 1);
        var id = Generators.timeBasedEpochGenerator().generate();
        var amount = new BigDecimal(AMOUNT);
        pay.enter(new Salary(id, person, day, amount, "NOK", BigDecimal.ONE, ""), viewer("hr"))
                .onErrorComplete()
                .block();
    }

    @ParameterizedTest
    @FieldSource("ROLES")
    void theAmountIsBehindNoDoorOfWhoMayNotKnowIt(String role) {
        if (MAY_READ.contains(role)) {
            return;
        }
        for (var route : Doors.of(routes)) {
            var parts = route.split(" ");
            if (parts[0].equals("GET") && !parts[1].equals("/changes")) {
                var path = parts[1].replaceAll("\\{[^}]+}", person.toString());
                for (var asked : ASKED) {
                    assertThat(tells(door.get(role, path + asked).text()))
                            .as(role + " " + path + asked)
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("ROLES")
    void theTableOfRightsSaysWhoReadsIt(String role) {
        var answer = door.get(role, "/pay/people");
        boolean mayRead = MAY_READ.contains(role) && !role.equals("associate");
        assertThat(answer.status() == 200 && tells(answer.text())).as(role).isEqualTo(mayRead);
        var own = door.get(role, "/pay/me").text();
        assertThat(tells(own)).as("own of " + role).isEqualTo(role.equals("associate"));
    }

    @Test
    void everyLookIsInTheLogAndNothingOfItInTheHistory() {
        long before = looks();
        door.get("director", "/pay/people");
        assertThat(looks()).isGreaterThan(before);
        door.get("lead", "/pay/people");
        var told =
                Ledger.each(
                        database,
                        """
                        select to_jsonb(count(*))::text from change
                        where concat(before, after) ~ '[ "]%s[,."}]'
                        """
                                .formatted(AMOUNT));
        assertThat(told.getFirst().asLong()).isZero();
    }

    @Test
    void theApplicationsOwnRoleReadsNone() {
        for (var table : List.of("salary", "pay_look", "proposal", "proposal_event")) {
            try {
                var found = Ledger.each(database, "select to_jsonb(count(*))::text from " + table);
                assertThat(found.getFirst().asLong()).as(table).isZero();
            } catch (DataAccessException refused) {
                assertThat(refused).hasMessageContaining(table);
            }
        }
    }

    /** As a number of its own: the digits may well be a part of some id. */
    private static boolean tells(String text) {
        return SAID.matcher(text).find();
    }

    private long looks() {
        var count =
                database.sql("select count(*) as n from pay_look")
                        .map(row -> row.get("n", Long.class))
                        .one();
        return Objects.requireNonNull(vault.as(viewer("hr"), count).block());
    }
}
