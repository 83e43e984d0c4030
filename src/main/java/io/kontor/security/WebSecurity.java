package io.kontor.security;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * Who comes in by which door: people at pages by a form, programs at the API by their password.
 * Both ask the one {@link Passwords}, the global provider; named at a door it would be asked twice.
 */
@Configuration
class WebSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain apiDoor(HttpSecurity http, Passes passes, SignIns signIns) {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(WebSecurity::headers)
                .addFilterBefore(new BearerDoor(passes, signIns), BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(ApiRefusals::unauthenticated))
                .exceptionHandling(
                        e ->
                                e.authenticationEntryPoint(ApiRefusals::unauthenticated)
                                        .accessDeniedHandler(ApiRefusals::forbidden))
                .addFilterAfter(WebSecurity::remember, AuthorizationFilter.class)
                .authorizeHttpRequests(
                        a ->
                                a.requestMatchers("/api/openapi.yaml")
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageDoor(
            HttpSecurity http, Staying staying, PageCheck check, RequestUtil vaadin) {
        return http.authorizeHttpRequests(
                        a ->
                                a.requestMatchers("/actuator/health/**", "/icons/**")
                                        .permitAll()
                                        .requestMatchers("/actuator/**")
                                        .hasRole("ADMIN"))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        v ->
                                v.loginView(SignInView.class, "/sign-in")
                                        // An address that there is not is told of by a page of
                                        // ours.
                                        .anyRequest(AuthorizedUrl::authenticated)
                                        .enableCsrfConfiguration(false))
                // Vaadin would exempt the form too, and a foreign page could sign people in.
                .csrf(csrf -> csrf.ignoringRequestMatchers(vaadin::isFrameworkInternalRequest))
                .exceptionHandling(e -> e.accessDeniedHandler(PageRefusals::forbidden))
                .formLogin(form -> form.failureHandler(PageRefusals::wrong))
                .addFilterBefore(
                        (request, response, chain) ->
                                check.check(
                                        (HttpServletRequest) request,
                                        (HttpServletResponse) response,
                                        chain),
                        RememberMeAuthenticationFilter.class)
                .rememberMe(r -> r.key(Staying.KEY).rememberMeServices(staying))
                .headers(WebSecurity::headers)
                .build();
    }

    private static void remember(
            ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(
                SignedIn.ATTRIBUTE, SecurityContextHolder.getContext().getAuthentication());
        chain.doFilter(request, response);
    }

    /** The other headers are on every answer already. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled().cacheControl(Customizer.withDefaults());
    }

    /**
     * The request as a whole is measured; measuring each filter of the door would cost as much
     * again.
     */
    @Bean
    static SecurityObservationSettings doorIsNotMeasured() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    static PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }
}
