package io.kontor.teams;

import io.kontor.team.Role;
import io.kontor.team.Title;
import java.util.Locale;

/** Which of the teams below are compared. */
enum Level {
    /** Those that report to the first directly. */
    DIRECT,
    DIRECTORS,
    LEADS,
    ALL;

    static Level of(String code) {
        for (var level : values()) {
            if (level.code().equals(code)) {
                return level;
            }
        }
        return DIRECT;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean includes(Title title, int depth) {
        return switch (this) {
            case DIRECT -> depth == 1;
            case DIRECTORS -> title.role() == Role.DIRECTOR;
            case LEADS -> title.role() == Role.LEAD;
            case ALL -> true;
        };
    }
}
