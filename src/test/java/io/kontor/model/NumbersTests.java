package io.kontor.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.health.HealthModel;
import io.kontor.health.Measure;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the page shows is the whole model, and what it sends is what it shows. */
class NumbersTests {

    @Test
    void everyNumberComesBack() {
        var segments = Map.of("tier:small", Set.of(Measure.RELATIONSHIP));
        var model = Numbers.model(Numbers.of(HealthModel.FIRST), segments);
        assertThat(model.notApplicable()).isEqualTo(segments);
        assertThat(Numbers.model(Numbers.of(model), Map.of())).isEqualTo(HealthModel.FIRST);
    }

    @Test
    void oneNumberChangesOnePlace() {
        for (var place : Numbers.of(HealthModel.FIRST).keySet()) {
            var all = Numbers.of(HealthModel.FIRST);
            all.merge(place, 1.0, Double::sum);
            var changed = Numbers.of(Numbers.model(all, Map.of()));
            assertThat(changed)
                    .as(place)
                    .isEqualTo(all)
                    .isNotEqualTo(Numbers.of(HealthModel.FIRST));
        }
    }
}
