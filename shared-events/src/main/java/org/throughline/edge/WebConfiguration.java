package org.throughline.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Arguments, strict JSON and the size limit of both sides. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class})
class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        PlausibleDays.inParameters(registry);
    }

    @Bean
    JsonMapperBuilderCustomizer strictBodies() {
        return builder -> builder.enable(
                        tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        tools.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .addModule(PlausibleDays.inBodies());
    }

    /** Bodies are small, except under {@code /v1/imports}. */
    @Bean
    OncePerRequestFilter bodySizeLimit(
            @Value("${throughline.http.max-body-bytes:262144}") long most,
            @Value("${throughline.http.max-import-bytes:134217728}") long mostForImports,
            JsonMapper json) {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                long limit = request.getRequestURI().startsWith("/v1/imports/") ? mostForImports : most;
                if (request.getContentLengthLong() > limit) {
                    response.setStatus(ErrorCode.TOO_LARGE.status().value());
                    response.setContentType("application/problem+json");
                    json.writeValue(response.getOutputStream(), ProblemAdvice.detail(tooLarge(limit)));
                } else {
                    chain.doFilter(new Limited(request, limit), response);
                }
            }
        };
    }

    private static Problem tooLarge(long limit) {
        return Problem.of(ErrorCode.TOO_LARGE, "At most " + limit + " bytes are read");
    }

    /** Counts what is read when no length was announced. */
    private static final class Limited extends HttpServletRequestWrapper {
        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream body = super.getInputStream();
            return new ServletInputStream() {
                private long read;

                @Override
                public int read() throws IOException {
                    int next = body.read();
                    count(next < 0 ? 0 : 1);
                    return next;
                }

                @Override
                public int read(byte[] into, int offset, int length) throws IOException {
                    int got = body.read(into, offset, length);
                    count(Math.max(got, 0));
                    return got;
                }

                private void count(int bytes) {
                    read += bytes;
                    if (read > limit) {
                        throw tooLarge(limit).thrown();
                    }
                }

                @Override
                public boolean isFinished() {
                    return body.isFinished();
                }

                @Override
                public boolean isReady() {
                    return body.isReady();
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    body.setReadListener(listener);
                }
            };
        }
    }
}
