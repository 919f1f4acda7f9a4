package org.throughline.edge;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/** Metrics and health hold no personal data and are open; every request under {@code /v1} carries a token; who may do what is decided where it is done. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/actuator/health",
        "/actuator/health/**",
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/swagger-ui.html",
        "/swagger-ui/**",
        "/error",
        "/"
    };

    @Bean
    SecurityFilterChain tokensOnly(HttpSecurity http, JsonMapper json) {
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint(
                                (request, response, e) -> write(json, response, ErrorCode.NOT_SIGNED_IN))
                        .accessDeniedHandler((request, response, e) -> write(json, response, ErrorCode.NOT_ALLOWED)))
                .build();
    }

    private static void write(JsonMapper json, HttpServletResponse response, ErrorCode code) throws IOException {
        response.setStatus(code.status().value());
        if (code == ErrorCode.NOT_SIGNED_IN) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), ProblemAdvice.detail(Problem.of(code, code.title())));
    }
}
