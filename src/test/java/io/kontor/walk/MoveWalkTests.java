package io.kontor.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.team.Staffing;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Before, during and after a move every role meets exactly the rows of that moment. */
class MoveWalkTests extends Walk {

    @Autowired Staffing staffing;
    @Autowired io.kontor.change.Write write;

    private UUID moved;
    private UUID home;

    @Test
    void aMoveOpensAndClosesEveryDoorAtItsMomentAndNotBefore() {
        moved = seat("manager");
        home = seat("lead");
        var other = otherLead();
        walk("before");
        move(other, LocalDate.now().plusDays(5));
        walk("announced");
        move(other, LocalDate.now());
        walk("done");
        assertThat(seenBy("lead")).doesNotContain(first("manager"));
        move(home, LocalDate.now());
        walk("back");
        assertThat(seenBy("lead")).contains(first("manager"));
    }

    @AfterEach
    void goHome() {
        if (home != null) {
            move(home, LocalDate.now());
        }
    }

    private void walk(String when) {
        ledger = Ledger.read(database);
        for (var role : Ledger.ROLES) {
            for (var row : ledger.rows.values()) {
                door(role, row, when);
            }
            if (Ledger.may(role, "READ")) {
                assertThat(seenBy(role))
                        .as(role + " " + when)
                        .isEqualTo(ledger.ids(role, "READ", _ -> true));
            }
        }
    }

    private void door(String role, Ledger.Row row, String when) {
        if (row.owner().equals(ledger.idByUser.get("manager"))) {
            var path = "/accounts/" + row.id();
            for (var one : new String[] {path, path + "/contacts", path + "/holdings"}) {
                assertThat(door.get(role, one).status())
                        .as(role + " " + one + " " + when)
                        .isIn(ledger.may(role, "READ", row) ? List.of(200) : List.of(403, 404));
            }
        }
    }

    private TreeSet<String> seenBy(String role) {
        var found = new TreeSet<String>();
        var next = "";
        do {
            var page = door.get(role, "/accounts?limit=200" + next).json();
            page.get("items").forEach(item -> found.add(item.get("id").asString()));
            next = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
        } while (!next.isEmpty());
        return found;
    }

    private String first(String owner) {
        var id = ledger.idByUser.get(owner);
        return ledger.rows.values().stream()
                .filter(row -> row.owner().equals(id))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void move(UUID superior, LocalDate from) {
        var step = io.kontor.change.Step.of(io.kontor.change.Step.Kind.SYSTEM, null, "walk");
        write.step(step, staffing.move(moved, superior, from)).block();
        team.refresh().block();
    }

    private UUID seat(String user) {
        return team.now().signingInAs(user).orElseThrow().position();
    }

    private UUID otherLead() {
        var lead = team.now().signingInAs("lead").orElseThrow();
        return team.now().people().stream()
                .filter(p -> lead.reportsTo().equals(p.reportsTo()) && !p.id().equals(lead.id()))
                .findFirst()
                .orElseThrow()
                .position();
    }
}
