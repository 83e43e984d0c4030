package io.kontor.opportunity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that may be, was or was not sold to an account. */
public record Opportunity(
        UUID id,
        String externalKey,
        UUID account,
        UUID product,
        @Nullable UUID agent,
        String stage,
        @Nullable LocalDate engagedOn,
        @Nullable LocalDate closedOn,
        BigDecimal value) {

    /** Whether everything but the id is the same. */
    public boolean says(Opportunity other) {
        return new Opportunity(
                        other.id,
                        externalKey,
                        account,
                        product,
                        agent,
                        stage,
                        engagedOn,
                        closedOn,
                        value)
                .equals(other);
    }
}
