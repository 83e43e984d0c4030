package io.kontor.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kontor.ui.Live;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks names and passwords, throttled. A password that was right is remembered for some minutes
 * under a key of this process, because the API brings it with every request and bcrypt is slow on
 * purpose; what is remembered falls with the stored password.
 */
@Component
class Passwords implements AuthenticationProvider {

    private final DaoAuthenticationProvider checked;
    private final UserDetailsService people;
    private final Attempts attempts;
    private final SecretKeySpec key;
    private final Cache<String, String> right =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterWrite(Duration.ofMinutes(5))
                    .build();

    Passwords(SignIns signIns, PasswordEncoder encoder, Attempts attempts) {
        this.people = name -> named(name, signIns);
        this.attempts = attempts;
        this.checked = new DaoAuthenticationProvider(people);
        this.checked.setPasswordEncoder(encoder);
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    private static SignedIn named(String name, SignIns signIns) {
        var found = Live.await(signIns.byUserName(name));
        if (found == null) {
            throw new UsernameNotFoundException("nobody signs in so");
        }
        return found;
    }

    @Override
    public Authentication authenticate(Authentication asked) throws AuthenticationException {
        var name = asked.getName();
        var address = address(asked);
        if (attempts.areSpent(name, address)) {
            throw new LockedException("too many attempts");
        }
        try {
            var answer = remembered(asked);
            attempts.succeeded(name, address);
            return answer;
        } catch (AuthenticationException wrong) {
            attempts.failed(name, address);
            throw wrong;
        }
    }

    private Authentication remembered(Authentication asked) {
        var seal = seal(asked.getName(), String.valueOf(asked.getCredentials()));
        var hash = right.getIfPresent(seal);
        var person = hash == null ? null : people.loadUserByUsername(asked.getName());
        if (person != null && Objects.equals(hash, person.getPassword())) {
            return UsernamePasswordAuthenticationToken.authenticated(
                    person, null, person.getAuthorities());
        }
        var answer = Objects.requireNonNull(checked.authenticate(asked));
        right.put(seal, ((SignedIn) Objects.requireNonNull(answer.getPrincipal())).getPassword());
        return answer;
    }

    private String seal(String name, String password) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String address(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
