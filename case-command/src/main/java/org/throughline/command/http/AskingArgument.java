package org.throughline.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.throughline.command.http.Commands.Asking;
import org.throughline.edge.Actors;
import org.throughline.edge.Problem;

/** Gives command controllers the {@link Asking}: actor from the token, key and version from the headers. */
final class AskingArgument implements HandlerMethodArgumentResolver {

    @Configuration(proxyBeanMethods = false)
    static class Registered implements WebMvcConfigurer {
        static {
            SpringDocUtils.getConfig().addRequestWrapperToIgnore(Asking.class);
        }

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(new AskingArgument());
        }
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Asking.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
        return new Asking(
                Actors.current(),
                request.getMethod() + " " + request.getRequestURI(),
                key(request.getHeader("Idempotency-Key")),
                version(request.getHeader(HttpHeaders.IF_MATCH)),
                stream(request.getHeader(HttpHeaders.IF_MATCH)));
    }

    private static @Nullable String key(@Nullable String header) {
        if (header != null && (header.isBlank() || header.length() > 200)) {
            throw Problem.field("Idempotency-Key", "text of " + header.length() + " characters", "1 to 200 characters")
                    .thrown();
        }
        return header;
    }

    /** {@code "child-<id>@17"}: the tag names the stream and the sequence that was read. */
    private static @Nullable Long version(@Nullable String tag) {
        if (tag == null || tag.equals("*")) {
            return null;
        }
        String bare = bare(tag);
        try {
            if (bare.lastIndexOf('@') < 1) {
                throw new NumberFormatException("no stream");
            }
            return Long.valueOf(bare.substring(bare.lastIndexOf('@') + 1));
        } catch (NumberFormatException e) {
            throw Problem.field("If-Match", "another text", "an ETag as it was answered")
                    .thrown();
        }
    }

    private static @Nullable String stream(@Nullable String tag) {
        return tag == null || tag.equals("*")
                ? null
                : bare(tag).substring(0, bare(tag).lastIndexOf('@'));
    }

    private static String bare(String tag) {
        return tag.replaceFirst("^W/", "").replace("\"", "");
    }
}
