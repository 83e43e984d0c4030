package io.kontor.security;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.kontor.ui.Live;
import java.time.Duration;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** Who comes in by which door: people at pages by a form, programs at the API by their password. */
@Configuration
class WebSecurity {

    private static final int A_FORTNIGHT = (int) Duration.ofDays(14).toSeconds();

    @Bean
    @Order(1)
    SecurityFilterChain apiDoor(
            HttpSecurity http, Passwords passwords, Passes passes, SignIns signIns) {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(WebSecurity::headers)
                .authenticationProvider(passwords)
                .addFilterBefore(new BearerDoor(passes, signIns), BasicAuthenticationFilter.class)
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
            HttpSecurity http,
            Passwords passwords,
            UserDetailsService people,
            SignIns signIns,
            RequestUtil vaadin) {
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
                        v ->
                                v.loginView(SignInView.class, "/sign-in")
                                        .enableCsrfConfiguration(false))
                // Vaadin would exempt the form too, and a foreign page could sign people in.
                .csrf(csrf -> csrf.ignoringRequestMatchers(vaadin::isFrameworkInternalRequest))
                .exceptionHandling(e -> e.accessDeniedHandler(PageRefusals::forbidden))
                .formLogin(form -> form.failureHandler(PageRefusals::wrong))
                .rememberMe(
                        r ->
                                r.key(key)
                                        .alwaysRemember(true)
                                        .userDetailsService(people)
                                        .tokenValiditySeconds(A_FORTNIGHT)
                                        .rememberMeCookieName("kontor-stay"))
                .headers(WebSecurity::headers)
                .build();
    }

    /** The other headers are on every answer already. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled().cacheControl(Customizer.withDefaults());
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
