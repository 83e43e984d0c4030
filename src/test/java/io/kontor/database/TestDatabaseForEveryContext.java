package io.kontor.database;

import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives every Spring context of a test its own database, without a word in the test. */
class TestDatabaseForEveryContext implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> configuration) {
        return new Customizer();
    }

    /** All are equal, so that tests of one configuration share its context as ever. */
    private record Customizer() implements ContextCustomizer {

        @Override
        public void customizeContext(
                ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            if (context.getEnvironment().containsProperty("spring.r2dbc.url")) {
                return;
            }
            var database = TestDatabase.create();
            TestPropertyValues.of(database.properties()).applyTo(context);
            context.getBeanFactory().registerSingleton("testDatabase", database);
        }
    }
}
