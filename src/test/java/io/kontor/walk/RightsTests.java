package io.kontor.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.security.Access;
import io.kontor.security.Deed;
import io.kontor.security.Scope;
import io.kontor.team.Role;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The rights are those that were decided; a new right or role needs its line in the table. */
class RightsTests {

    @Test
    void everyRightOfEveryRoleIsTheOneInTheTable() {
        assertThat(Arrays.stream(Deed.values()).map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(Ledger.RIGHTS.keySet());
        assertThat(Arrays.stream(Role.values()).map(r -> r.name().toLowerCase(Locale.ROOT)))
                .containsExactlyInAnyOrderElementsOf(Ledger.ROLES);
        for (var deed : Deed.values()) {
            for (var role : Role.values()) {
                var decided = Ledger.RIGHTS.get(deed.name()).get(role.name().toLowerCase());
                var scope = Access.scope(role, deed);
                assertThat(scope == Scope.NONE ? "-" : scope.name())
                        .as(role + " " + deed)
                        .isEqualTo(decided);
            }
        }
    }
}
