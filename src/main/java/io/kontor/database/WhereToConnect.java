package io.kontor.database;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** An empty URL counts as none: compose files pass variables on that nobody set. */
interface WhereToConnect extends Condition {

    /** No URL is given. */
    class Embedded implements WhereToConnect {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !hasUrl(context);
        }
    }

    /** A URL is given. */
    class External implements WhereToConnect {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return hasUrl(context);
        }
    }

    static boolean hasUrl(ConditionContext context) {
        return StringUtils.hasText(context.getEnvironment().getProperty("spring.r2dbc.url"));
    }
}
