package org.throughline.edge;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.throughline.access.Actor;
import org.throughline.access.Role;

/** Gives controllers the {@link Actor}: always from the token, never from the request. */
final class ActorArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
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
