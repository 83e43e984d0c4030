package io.kontor.account;

import java.util.UUID;

/** Somebody on an account's team beside its owner. */
public record TeamMember(UUID person, Part part) {

    public enum Part {
        DEPUTY,
        ASSISTANT,
        SALES_LIAISON,
        TECHNICAL_LIAISON;

        boolean isLiaison() {
            return this == SALES_LIAISON || this == TECHNICAL_LIAISON;
        }
    }
}
