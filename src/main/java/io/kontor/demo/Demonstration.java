package io.kontor.demo;

import io.kontor.security.OpenDoors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** There is a demonstration unless somebody said otherwise or brought their own database. */
@Configuration
@ConditionalOnExpression(Demonstration.IS_ON)
class Demonstration {

    static final String IS_ON =
            "'${kontor.demo:}' == 'true' or ('${kontor.demo:}' == '' and '${spring.r2dbc.url:}' =="
                    + " '')";
    static final String PASSWORD = "demo";

    @Bean
    OpenDoors openDoors() {
        return new OpenDoors(PASSWORD);
    }
}
