package io.kontor.database;

import io.r2dbc.spi.ConnectionFactory;
import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDependsOnDatabaseInitializationDetector;

/** Nobody gets a connection before Liquibase has brought the schema up to date. */
class SchemaFirst extends AbstractBeansOfTypeDependsOnDatabaseInitializationDetector {

    @Override
    protected Set<Class<?>> getDependsOnDatabaseInitializationBeanTypes() {
        return Set.of(ConnectionFactory.class);
    }
}
