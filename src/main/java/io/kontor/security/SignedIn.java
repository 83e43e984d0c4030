package io.kontor.security;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody who has shown their password. */
public final class SignedIn implements UserDetails {

    /** Where a request keeps who it is from, for whichever thread answers it in the end. */
    public static final String ATTRIBUTE = SignedIn.class.getName();

    private static final long serialVersionUID = 1;

    private final transient Viewer viewer;
    private final String userName;
    private final String password;

    SignedIn(Viewer viewer, String userName, String password) {
        this.viewer = viewer;
        this.userName = userName;
        this.password = password;
    }

    public Viewer viewer() {
        return viewer;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + viewer.role()));
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return userName;
    }
}
