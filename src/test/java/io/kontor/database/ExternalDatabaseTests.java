package io.kontor.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/** How one URL for R2DBC also tells Liquibase where to go. */
class ExternalDatabaseTests {

    @ParameterizedTest
    @CsvSource({
        "r2dbc:postgresql://db/kontor, jdbc:postgresql://db/kontor",
        "r2dbc:postgresql://db:5433/kontor, jdbc:postgresql://db:5433/kontor",
        "r2dbc:postgresql://me:secret@db/kontor, jdbc:postgresql://db/kontor",
        "r2dbc:pool:postgresql://db/kontor?maxSize=9, jdbc:postgresql://db/kontor",
        "r2dbc:postgresql://db/k?sslMode=verify-full, jdbc:postgresql://db/k?sslmode=verify-full",
        "r2dbc:postgresql://db/k?sslmode=require, jdbc:postgresql://db/k?sslmode=require",
        "r2dbc:postgresql://db/k?sslRootCert=/A/b.crt, jdbc:postgresql://db/k?sslrootcert=%2FA%2Fb.crt",
        "r2dbcs:postgresql://db/k, jdbc:postgresql://db/k?ssl=true",
        "r2dbc:postgresql://db/k?schema=crm, jdbc:postgresql://db/k?currentSchema=crm",
    })
    void theAddressAndItsSecurityAreKept(String r2dbc, String jdbc) {
        assertThat(ExternalDatabase.in(environment(r2dbc)).url()).isEqualTo(jdbc);
    }

    @Test
    void theSameUserChangesTheSchemaUnlessAnotherIsNamed() {
        var environment = environment("r2dbc:postgresql://me:se%40cret@db/kontor");
        assertThat(ExternalDatabase.in(environment).login()).isEqualTo(new Login("me", "se@cret"));
        environment.setProperty("spring.liquibase.user", "owner");
        environment.setProperty("spring.liquibase.password", "x");
        assertThat(ExternalDatabase.in(environment).login()).isEqualTo(new Login("owner", "x"));
    }

    @Test
    void userAndPasswordMayComeFromPropertiesOfTheirOwn() {
        var environment = environment("r2dbc:postgresql://db/kontor");
        environment.setProperty("spring.r2dbc.username", "me");
        environment.setProperty("spring.r2dbc.password", "x");
        assertThat(ExternalDatabase.in(environment).login()).isEqualTo(new Login("me", "x"));
    }

    private static MockEnvironment environment(String url) {
        return new MockEnvironment().withProperty("spring.r2dbc.url", url);
    }
}
