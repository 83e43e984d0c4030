package io.kontor.imports;

import io.kontor.account.NotAllowed;
import io.kontor.planner.Kind;
import io.kontor.security.Access;
import io.kontor.security.ApiScope;
import io.kontor.security.Deed;
import io.kontor.security.NotForYou;
import io.kontor.security.PeopleAccess;
import io.kontor.security.PeopleDeed;
import io.kontor.team.Role;
import java.util.Optional;
import java.util.Set;

/** Who brings in which kind of file. */
final class ImportRights {

    private ImportRights() {}

    static boolean may(Role role, Kind kind) {
        return switch (kind.family()) {
            case CUSTOMERS -> Access.may(role, Deed.IMPORT);
            case ORGANISATION -> Access.may(role, Deed.IMPORT_PEOPLE);
            case CAREERS -> PeopleAccess.may(role, PeopleDeed.IMPORT_FILES);
            case PAY -> PeopleAccess.may(role, PeopleDeed.WRITE_PAY);
        };
    }

    static RuntimeException refusal(Kind kind) {
        return switch (kind.family()) {
            case CUSTOMERS -> new NotAllowed(Deed.IMPORT);
            case ORGANISATION -> new NotAllowed(Deed.IMPORT_PEOPLE);
            case CAREERS, PAY -> new NotForYou();
        };
    }

    /** Careers and pay are never along with what a token is for otherwise. */
    static boolean opens(Kind kind, Optional<Set<ApiScope>> scopes) {
        boolean ofPeople = kind.family() == Kind.Family.CAREERS || kind.family() == Kind.Family.PAY;
        return !ofPeople || scopes.isEmpty() || scopes.get().contains(ApiScope.PEOPLE);
    }
}
