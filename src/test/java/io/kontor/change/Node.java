package io.kontor.change;

import io.kontor.database.TestDatabase;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactory;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import tools.jackson.databind.json.JsonMapper;

/** The writing and hearing half of one application, put together by hand. */
record Node(
        ConnectionPool pool,
        DatabaseClient database,
        Bell bell,
        Write write,
        Listener listener,
        ChangeFeed feed)
        implements AutoCloseable {

    static final int POOL = 20;

    static Node on(TestDatabase database) {
        return on(database.connectionFactory(), database.connectionFactory());
    }

    /** A node whose bell is heard over a connection of another kind than its queries go. */
    static Node on(ConnectionFactory queries, ConnectionFactory hearing) {
        var pool = new ConnectionPool(pooled(queries));
        var database = DatabaseClient.create(pool);
        var bell = new Bell(database);
        var transaction = TransactionalOperator.create(new R2dbcTransactionManager(pool));
        var listener = new Listener(hearing);
        var changes = new Changes(database, JsonMapper.builder().build());
        var feed = new ChangeFeed(changes, listener, bell);
        feed.start();
        return new Node(
                pool, database, bell, new Write(database, transaction, bell), listener, feed);
    }

    private static ConnectionPoolConfiguration pooled(ConnectionFactory queries) {
        return ConnectionPoolConfiguration.builder(queries)
                .initialSize(1)
                .maxSize(POOL)
                .validationQuery("select 1")
                .acquireRetry(POOL + 5)
                .build();
    }

    int acquired() {
        return pool.getMetrics().orElseThrow().acquiredSize();
    }

    @Override
    public void close() {
        feed.stop();
        bell.destroy();
        pool.dispose();
    }
}
