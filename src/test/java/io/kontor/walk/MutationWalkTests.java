package io.kontor.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mockStatic;

import com.fasterxml.uuid.Generators;
import io.kontor.OnlyTheServices;
import io.kontor.account.Reach;
import io.kontor.change.Step;
import io.kontor.change.Write;
import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Scope;
import io.kontor.security.Viewer;
import io.kontor.team.Person;
import io.kontor.team.Role;
import io.kontor.team.Team;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * A test of rights is worth what it notices: each entry of the table is replaced by every other one
 * in turn, and each time the accounts that the database answers with must be the wrong ones.
 */
@OnlyTheServices
@Timeout(60)
class MutationWalkTests {

    /** How somebody may be related to an account, and the scopes that take it in. */
    private static final Map<String, Set<Scope>> RELATIONS =
            Map.of(
                    "own", Set.of(Scope.OWN, Scope.TREE, Scope.ALL),
                    "deputy of", Set.of(Scope.OWN, Scope.TREE, Scope.ALL),
                    "liaison of", Set.of(Scope.OWN, Scope.TREE, Scope.LINK, Scope.ALL),
                    "below", Set.of(Scope.TREE, Scope.ALL),
                    "stranger to", Set.of(Scope.ALL));

    @Autowired Team team;
    @Autowired Write write;
    @Autowired DatabaseClient database;

    private final Map<String, UUID> accounts = new HashMap<>();

    @Test
    void everyOtherEntryInTheTableOfRightsIsNoticed() {
        var survivors = new ArrayList<String>();
        for (var role : Role.values()) {
            var viewer = employ(role);
            for (var deed : Deed.values()) {
                var decided = decided(role, deed);
                assertThat(reached(viewer, deed)).as(role + " " + deed).isEqualTo(meant(decided));
                for (var scope : Scope.values()) {
                    if (scope != decided && isMissed(viewer, deed, scope, meant(decided))) {
                        survivors.add(role + " " + deed + " as " + scope);
                    }
                }
            }
        }
        assertThat(survivors).isEmpty();
    }

    private boolean isMissed(Viewer viewer, Deed deed, Scope scope, Set<String> meant) {
        try (var access = mockStatic(Access.class, CALLS_REAL_METHODS)) {
            access.when(() -> Access.scope(viewer.role(), deed)).thenReturn(scope);
            return reached(viewer, deed).equals(meant);
        }
    }

    private static Scope decided(Role role, Deed deed) {
        var word = Ledger.RIGHTS.get(deed.name()).get(role.name().toLowerCase(Locale.ROOT));
        return word.equals("-") ? Scope.NONE : Scope.valueOf(word);
    }

    private static Set<String> meant(Scope scope) {
        var meant = new TreeSet<String>();
        RELATIONS.forEach((relation, scopes) -> addIf(scopes.contains(scope), relation, meant));
        return meant;
    }

    private static void addIf(boolean is, String relation, Set<String> into) {
        if (is) {
            into.add(relation);
        }
    }

    private Set<String> reached(Viewer viewer, Deed deed) {
        var sql =
                "select a.id from account a where a.id = any(:ids) and " + Reach.sql(viewer, deed);
        var found =
                database.sql(sql)
                        .bind("ids", accounts.values().toArray(UUID[]::new))
                        .bind("viewer", viewer.person())
                        .map(row -> row.get(0, UUID.class))
                        .all()
                        .collectList()
                        .block();
        var relations = new TreeSet<String>();
        accounts.forEach((relation, id) -> addIf(found.contains(id), relation, relations));
        return relations;
    }

    /** Somebody of the role with somebody below them, and an account of every relation. */
    private Viewer employ(Role role) {
        var me = hire(Person.named("Mutant " + role, role));
        var below = hire(Person.named("Below " + role, Role.ASSOCIATE).reportingTo(me.id()));
        var stranger = hire(Person.named("Stranger to " + role, Role.MANAGER));
        team.refresh().block();
        accounts.put("own", account(me));
        accounts.put("below", account(below));
        for (var relation : List.of("deputy of", "liaison of", "stranger to")) {
            accounts.put(relation, account(stranger));
        }
        join(me, "deputy of", "deputy");
        join(me, "liaison of", "sales_liaison");
        return Viewer.of(me);
    }

    private Person hire(Person person) {
        write.step(Step.of(Step.Kind.SYSTEM, null, person.name()), team.add(person)).block();
        return person;
    }

    private UUID account(Person owner) {
        var id = Generators.timeBasedEpochGenerator().generate();
        sql(
                "insert into account (id, name, owner_id) values ('%s', 'Of a mutant', '%s')"
                        .formatted(id, owner.id()));
        return id;
    }

    private void join(Person person, String relation, String part) {
        sql(
                "insert into account_team values (gen_random_uuid(), '%s', '%s', '%s')"
                        .formatted(accounts.get(relation), person.id(), part));
    }

    private void sql(String sql) {
        database.sql(sql).then().block();
    }
}
