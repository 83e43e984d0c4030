package io.kontor.team;

import java.util.Locale;

/** What a position is; it decides the role of who holds it. */
public enum Title {
    ASSISTANT(Role.ASSISTANT),
    ASSOCIATE(Role.ASSOCIATE),
    MANAGER(Role.MANAGER),
    /** The expert fork: as high as a lead, without a team. */
    KEY(Role.MANAGER),
    /** The expert fork: as high as a director, without a team. */
    PRINCIPAL(Role.MANAGER),
    LEAD(Role.LEAD),
    DIRECTOR_ACCOUNTS(Role.DIRECTOR),
    DIRECTOR_ACCOUNT_MANAGEMENT(Role.DIRECTOR),
    VP(Role.VP),
    HR_PARTNER(Role.HR),
    LIAISON(Role.LIAISON),
    ADMINISTRATOR(Role.ADMIN);

    private final Role role;

    Title(Role role) {
        this.role = role;
    }

    public Role role() {
        return role;
    }

    /** The name it has in the database, in files and in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The title that somebody of this role has whose own words for it are these. */
    public static Title of(Role role, String words) {
        return switch (role) {
            case ASSISTANT -> ASSISTANT;
            case ASSOCIATE -> ASSOCIATE;
            case MANAGER -> expert(words.toLowerCase(Locale.ROOT));
            case LEAD -> LEAD;
            case DIRECTOR ->
                    words.endsWith("management") ? DIRECTOR_ACCOUNT_MANAGEMENT : DIRECTOR_ACCOUNTS;
            case VP -> VP;
            case HR -> HR_PARTNER;
            case LIAISON -> LIAISON;
            case ADMIN -> ADMINISTRATOR;
        };
    }

    private static Title expert(String words) {
        return words.startsWith("key") ? KEY : words.startsWith("principal") ? PRINCIPAL : MANAGER;
    }
}
