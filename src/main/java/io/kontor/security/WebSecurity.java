package io.kontor.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.kontor.ui.Live;
import java.time.Duration;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who comes in by which door: people at pages by a form, programs at the API by their password. */
@Configuration
class WebSecurity {

    // Flow starts with inline scripts and evaluates what the server sends.
    private static final String CONTENT =
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self'"
                    + " 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src"
                    + " 'self' ws: wss:; object-src 'none'; base-uri 'self'; form-action 'self';"
                    + " frame-ancestors 'none'";
    private static final int A_FORTNIGHT = (int) Duration.ofDays(14).toSeconds();

    @Bean
    @Order(1)
    SecurityFilterChain apiDoor(HttpSecurity http, Passwords passwords) {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .authenticationProvider(passwords)
                .httpBasic(basic -> basic.authenticationEntryPoint(ApiRefusals::unauthenticated))
                .exceptionHandling(
                        e ->
                                e.authenticationEntryPoint(ApiRefusals::unauthenticated)
                                        .accessDeniedHandler(ApiRefusals::forbidden))
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
            HttpSecurity http, Passwords passwords, UserDetailsService people, SignIns signIns) {
        var failure = new SimpleUrlAuthenticationFailureHandler();
        var key = Objects.requireNonNull(Live.await(signIns.signingKey()));
        return http.authenticationProvider(passwords)
                .authorizeHttpRequests(
                        a ->
                                a.requestMatchers("/actuator/health/**", "/icons/**")
                                        .permitAll()
                                        .requestMatchers("/actuator/**")
                                        .hasRole("ADMIN"))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        v -> v.loginView(SignInView.class, "/sign-in"))
                .formLogin(
                        form ->
                                form.failureHandler(
                                        (request, response, wrong) -> {
                                            failure.setDefaultFailureUrl(
                                                    wrong instanceof LockedException
                                                            ? "/sign-in?wait"
                                                            : "/sign-in?error");
                                            failure.onAuthenticationFailure(
                                                    request, response, wrong);
                                        }))
                .rememberMe(
                        r ->
                                r.key(key)
                                        .alwaysRemember(true)
                                        .userDetailsService(people)
                                        .tokenValiditySeconds(A_FORTNIGHT)
                                        .rememberMeCookieName("kontor-stay"))
                .headers(this::headers)
                .build();
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT))
                .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }

    @Bean
    static PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    UserDetailsService signInsByName(SignIns signIns) {
        return name -> {
            var found = Live.await(signIns.byUserName(name));
            if (found == null) {
                throw new UsernameNotFoundException("nobody signs in so");
            }
            return found;
        };
    }
}
