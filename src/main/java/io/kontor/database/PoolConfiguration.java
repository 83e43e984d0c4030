package io.kontor.database;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.r2dbc.ConnectionFactoryBuilder;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The pool of the application. Spring's own would ask the server before each use of a connection,
 * which doubles the round trips, or never, which hands out connections that died while they rested.
 */
@Configuration(proxyBeanMethods = false)
class PoolConfiguration {

    private static final Duration MOMENT = Duration.ofSeconds(1);

    @Bean(destroyMethod = "dispose")
    ConnectionPool connectionPool(
            R2dbcConnectionDetails details,
            R2dbcProperties properties,
            ObjectProvider<ConnectionFactoryOptionsBuilderCustomizer> customizers) {
        var options = details.getConnectionFactoryOptions().mutate();
        customizers.orderedStream().forEach(customizer -> customizer.customize(options));
        var bare = ConnectionFactoryBuilder.withOptions(options).build();
        return new ConnectionPool(pool(bare, properties.getPool()));
    }

    private static ConnectionPoolConfiguration pool(
            ConnectionFactory bare, R2dbcProperties.Pool wanted) {
        var pool = ConnectionPoolConfiguration.builder(bare);
        var set = PropertyMapper.get();
        set.from(wanted::getInitialSize).to(pool::initialSize);
        set.from(wanted::getMinIdle).to(pool::minIdle);
        set.from(wanted::getMaxSize).to(pool::maxSize);
        set.from(wanted::getMaxIdleTime).to(pool::maxIdleTime);
        set.from(wanted::getMaxLifeTime).to(pool::maxLifeTime);
        set.from(wanted::getMaxAcquireTime).to(pool::maxAcquireTime);
        set.from(wanted::getMaxCreateConnectionTime).to(pool::maxCreateConnectionTime);
        set.from(wanted::getAcquireRetry).to(pool::acquireRetry);
        var rested = new Rested(MOMENT, Objects.requireNonNull(wanted.getMaxValidationTime()));
        return pool.postAllocate(rested::check).preRelease(rested::used).build();
    }
}
