package io.kontor.security;

import io.kontor.team.Role;
import io.r2dbc.spi.Readable;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Who may sign in with which password. */
@Repository
public class SignIns {

    private final DatabaseClient database;
    private final PasswordEncoder passwords;

    SignIns(DatabaseClient database, PasswordEncoder passwords) {
        this.database = database;
        this.passwords = passwords;
    }

    // Whoever has left does not come in, whatever they still know.
    private static final String SELECT =
            """
            select p.id, p.name, p.role, p.user_name, s.password
            from person p join sign_in s on s.person_id = p.id
            where p.user_name is not null and (p.left_on is null or p.left_on > current_date)
            """;

    Mono<SignedIn> byUserName(String userName) {
        return database.sql(SELECT + " and p.user_name = :userName")
                .bind("userName", userName)
                .map(SignIns::signedIn)
                .one();
    }

    /** Somebody, as long as they may come in. */
    public Mono<SignedIn> byPerson(UUID person) {
        return database.sql(SELECT + " and p.id = :person")
                .bind("person", person)
                .map(SignIns::signedIn)
                .one();
    }

    /** Gives somebody a password; to be called inside a {@link io.kontor.change.Write} step. */
    public Mono<Void> set(UUID person, String password) {
        return database.sql(
                        """
                        insert into sign_in (person_id, password) values (:person, :password)
                        on conflict (person_id) do update set password = excluded.password
                        """)
                .bind("person", person)
                .bind("password", Objects.requireNonNull(passwords.encode(password)))
                .then();
    }

    private static SignedIn signedIn(Readable row) {
        var id = Objects.requireNonNull(row.get("id", UUID.class));
        var viewer = new Viewer(id, text(row, "name"), Role.valueOf(text(row, "role")));
        return new SignedIn(viewer, text(row, "user_name"), text(row, "password"));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
