package io.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.core.ApplicationModules;

/** The packages know each other in one direction only. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Kontor.class);

    @Test
    void noPackageReachesIntoAnotherAndNoneInACircle() {
        MODULES.verify();
    }

    @ParameterizedTest
    @ValueSource(strings = {"change", "ui", "database"})
    void theGroundKnowsNothingOfUs(String ground) {
        assertThat(knownTo(ground)).isEmpty();
    }

    @Test
    void theToolsOfTheApiKnowOnlyWhoAsks() {
        assertThat(knownTo("api")).isSubsetOf("security", "change");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shell", "book", "demo"})
    void nobodyKnowsThePagesAndTheFrameAroundThem(String top) {
        for (var module : MODULES) {
            assertThat(knownTo(module.getIdentifier().toString()))
                    .as(module.getDisplayName())
                    .doesNotContain(top);
        }
    }

    private static Set<String> knownTo(String name) {
        return MODULES.getModuleByName(name)
                .orElseThrow()
                .getDirectDependencies(MODULES)
                .uniqueModules()
                .map(module -> module.getIdentifier().toString())
                .collect(Collectors.toSet());
    }
}
