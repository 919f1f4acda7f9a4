package org.throughline.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.throughline.access.Actor;
import org.throughline.access.Role;

class ActorsTest {

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static void signIn(@Nullable String role, @Nullable String agency) {
        Jwt.Builder token =
                Jwt.withTokenValue("t").header("alg", "ES256").subject("h1").issuedAt(Instant.EPOCH);
        Map<String, String> claims = new java.util.HashMap<>();
        if (role != null) {
            claims.put("role", role);
        }
        if (agency != null) {
            claims.put("agency", agency);
        }
        token.claims(c -> c.putAll(claims));
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token.build()));
    }

    @ParameterizedTest
    @CsvSource({"headteacher, HEADTEACHER", "virtual-school-adviser, VIRTUAL_SCHOOL_ADVISER", "PARENT, PARENT"})
    void whoIsAskingIsReadFromTheToken(String claim, Role role) {
        signIn(claim, "school:117276");

        assertThat(Actors.current()).isEqualTo(new Actor("h1", role, "school:117276"));
    }

    @ParameterizedTest(name = "role {0} of {1}")
    @CsvSource({"caretaker, school:117276", ", school:117276", "headteacher,", "system, authority:919"})
    void aTokenThatNamesNoUsableRoleOrAgencyIsNotAllowed(@Nullable String role, @Nullable String agency) {
        signIn(role, agency);

        assertThat(catchThrowableOfType(ProblemException.class, Actors::current)
                        .problem()
                        .code())
                .isEqualTo(ErrorCode.NOT_ALLOWED);
    }

    @Test
    void withoutATokenNobodyIsAsking() {
        assertThat(catchThrowableOfType(ProblemException.class, Actors::current)
                        .problem()
                        .code())
                .isEqualTo(ErrorCode.NOT_SIGNED_IN);
    }
}
