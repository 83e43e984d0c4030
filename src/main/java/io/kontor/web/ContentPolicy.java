package io.kontor.web;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * What a page may load and run. An inline script runs only with the number that this one answer
 * gave it, and no attribute runs any. Flow evaluates what the server sends, so evaluating stays
 * allowed; its components write styles, so those do as well.
 */
@Component
class ContentPolicy implements VaadinServiceInitListener {

    private static final String COMMON =
            "; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none';"
                    + " frame-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors"
                    + " 'none'";

    static final String WITHOUT_SCRIPTS =
            "default-src 'self'; script-src 'none'; style-src 'self'" + COMMON;

    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        if (event.getSource().getDeploymentConfiguration().isProductionMode()) {
            event.addIndexHtmlRequestListener(ContentPolicy::sign);
        } else {
            event.addIndexHtmlRequestListener(page -> tell(page, "'unsafe-inline'"));
        }
    }

    private static void sign(IndexHtmlResponse page) {
        var bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().select("script").forEach(script -> script.attr("nonce", nonce));
        tell(page, "'nonce-" + nonce + "'; script-src-attr 'none'");
    }

    private static void tell(IndexHtmlResponse page, String inline) {
        page.getVaadinResponse()
                .setHeader(
                        Headers.POLICY,
                        "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self'"
                                + " 'unsafe-eval' "
                                + inline
                                + COMMON);
    }
}
