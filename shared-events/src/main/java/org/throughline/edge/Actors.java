package org.throughline.edge;

import java.util.Locale;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.throughline.access.Actor;
import org.throughline.access.Role;

/** Who is asking: always from the token, never from the request. */
public final class Actors {

    private Actors() {}

    /** The actor of the request this thread is answering. */
    public static Actor current() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            return actor(token.getToken());
        }
        throw Problem.of(ErrorCode.NOT_SIGNED_IN, ErrorCode.NOT_SIGNED_IN.title())
                .thrown();
    }

    private static Actor actor(Jwt token) {
        String role = token.getClaimAsString("role");
        String agency = token.getClaimAsString("agency");
        if (token.getSubject() == null || role == null || agency == null) {
            throw Problem.of(ErrorCode.NOT_ALLOWED, "The token names no role or agency")
                    .thrown();
        }
        try {
            Role known = Role.valueOf(role.toUpperCase(Locale.ROOT).replace('-', '_'));
            if (known == Role.SYSTEM) {
                throw Problem.of(ErrorCode.NOT_ALLOWED, "Nobody signs in as the system")
                        .thrown();
            }
            return new Actor(token.getSubject(), known, agency);
        } catch (IllegalArgumentException unknown) {
            throw Problem.of(ErrorCode.NOT_ALLOWED, "The token names a role this house does not know")
                    .thrown();
        }
    }
}
