package io.kontor.account;

import com.fasterxml.uuid.Generators;
import io.kontor.security.Viewer;
import io.kontor.team.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer and the facts its account manager keeps current.
 *
 * @param externalKey what the account is called in the system it was imported from
 * @param figures what is behind the health; null for those who may know the state only
 * @param value a year's revenue with this customer, in its currency
 */
public record Account(
        UUID id,
        @Nullable String externalKey,
        String name,
        @Nullable UUID parent,
        String sector,
        Tier tier,
        Status status,
        BigDecimal value,
        String currency,
        String location,
        @Nullable LocalDate customerSince,
        @Nullable LocalDate renewalDate,
        UUID owner,
        String nextStep,
        List<String> tags,
        Health health,
        @Nullable HealthFigures figures,
        List<TeamMember> team) {

    public Account {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an account has a name");
        }
        tags = List.copyOf(tags);
        team = List.copyOf(team);
    }

    /** An account whose health nobody has computed yet. */
    public Account(
            UUID id,
            @Nullable String externalKey,
            String name,
            @Nullable UUID parent,
            String sector,
            Tier tier,
            Status status,
            BigDecimal value,
            String currency,
            String location,
            @Nullable LocalDate customerSince,
            @Nullable LocalDate renewalDate,
            UUID owner,
            String nextStep,
            List<String> tags,
            Health health,
            List<TeamMember> team) {
        this(
                id,
                externalKey,
                name,
                parent,
                sector,
                tier,
                status,
                value,
                currency,
                location,
                customerSince,
                renewalDate,
                owner,
                nextStep,
                tags,
                health,
                null,
                team);
    }

    /** As somebody may know it: a liaison is told the state of its health and nothing else. */
    public Account seenBy(Viewer viewer) {
        return viewer.role() != Role.LIAISON || figures == null
                ? this
                : new Account(
                        id,
                        externalKey,
                        name,
                        parent,
                        sector,
                        tier,
                        status,
                        value,
                        currency,
                        location,
                        customerSince,
                        renewalDate,
                        owner,
                        nextStep,
                        tags,
                        health,
                        team);
    }

    /** A new account with nothing known but its name and owner. */
    public static Account named(String name, UUID owner) {
        return new Account(
                Generators.timeBasedEpochGenerator().generate(),
                null,
                name,
                null,
                "",
                Tier.SMALL,
                Status.PROSPECT,
                BigDecimal.ZERO,
                "USD",
                "",
                null,
                null,
                owner,
                "",
                List.of(),
                Health.UNKNOWN,
                List.of());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Account account && id.equals(account.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
