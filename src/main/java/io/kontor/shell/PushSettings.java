package io.kontor.shell;

import com.vaadin.flow.spring.SpringServlet;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.stereotype.Component;

/**
 * With its default threads push stalls once some 200 people get the same change. The settings must
 * be parameters of Vaadin's own servlet: those of the context do not reach it.
 */
@Component
class PushSettings implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof ServletRegistrationBean<?> servlet
                && servlet.getServlet() instanceof SpringServlet) {
            servlet.addInitParameter("org.atmosphere.useForkJoinPool", "false");
            servlet.addInitParameter("org.atmosphere.cpr.broadcaster.maxProcessingThreads", "-1");
            servlet.addInitParameter("org.atmosphere.cpr.broadcaster.maxAsyncWriteThreads", "-1");
            // Never 0: that loses pushes.
            servlet.addInitParameter("org.atmosphere.cpr.Broadcaster.threadWaitTime", "1");
        }
        return bean;
    }
}
