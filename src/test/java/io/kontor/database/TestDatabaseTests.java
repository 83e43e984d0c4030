package io.kontor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.r2dbc.spi.ConnectionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What the tests of the modules rely on: a migrated database of their own. */
@SpringBootTest(
        classes = OnlyTheDatabase.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE)
class TestDatabaseTests {

    @Autowired TestDatabase database;
    @Autowired ConnectionFactory connections;

    @Test
    void aSpringContextHasADatabaseWithoutAskingForIt() {
        assertThat(ask(connections, "select current_database()")).isEqualTo(database.name());
        assertThat(ask(connections, "select current_user")).isEqualTo("kontor_app");
    }

    @Test
    void oneTestDoesNotSeeTheRowsOfAnother() {
        try (var mine = TestDatabase.create();
                var yours = TestDatabase.create()) {
            mine.execute("create table only_mine (id int)");
            assertThat(ask(mine.connectionFactory(), "select count(*) from only_mine"))
                    .isEqualTo("0");
            assertThatThrownBy(
                            () -> ask(yours.connectionFactory(), "select count(*) from only_mine"))
                    .hasMessageContaining("only_mine");
        }
    }

    @Test
    void theApplicationMayUseTablesButNotChangeThem() {
        database.execute("create table theirs (id int)");
        assertThat(ask(connections, "insert into theirs values (7) returning id")).isEqualTo("7");
        assertThatThrownBy(() -> ask(connections, "drop table theirs"))
                .hasMessageContaining("must be owner of table theirs");
    }

    private static String ask(ConnectionFactory connections, String sql) {
        return OnlyTheDatabase.ask(connections, sql).blockOptional().orElseThrow();
    }
}
