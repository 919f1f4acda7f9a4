package org.throughline.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a request may carry has an end: nothing of a body is stored that nobody would read. */
class BodiesTest {

    record Bounded(@Id @Nullable String id, @Size(max = 2) List<@Size(max = 9) String> names) {}

    record Unbounded(
            String id,
            @Size(min = 1) String name,
            @Size(max = 2) List<String> names,
            List<@Id String> ids) {}

    @ParameterizedTest
    @MethodSource("bodies")
    void everyTextAndEveryListOfABodyHasALimit(Class<?> body) {
        assertThat(unbounded(body)).isEmpty();
    }

    static List<Class<?>> bodies() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scan.findCandidateComponents("org.throughline.command").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(api -> Arrays.stream(api.getDeclaredMethods()))
                .map(Method::getParameters)
                .flatMap(Arrays::stream)
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .<Class<?>>map(Parameter::getType)
                .distinct()
                .toList();
    }

    @Test
    void thereAreManyBodies() {
        assertThat(bodies()).hasSizeGreaterThan(50);
    }

    @Test
    void aLimitThatIsMissingIsFound() {
        assertThat(unbounded(Bounded.class)).isEmpty();
        assertThat(unbounded(Unbounded.class))
                .containsExactly("Unbounded.id", "Unbounded.name", "Unbounded.names[]", "Unbounded.ids");
    }

    @ParameterizedTest
    @CsvSource({"150, 0", "151, 1"})
    void anIdHasAtMost150Characters(int length, int faults) {
        assertThat(faults(new Bounded("x".repeat(length), List.of()))).isEqualTo(faults);
    }

    @Test
    void anIdHasNoControlCharacters() {
        assertThat(faults(new Bounded("c1\u0000", List.of()))).isOne();
        assertThat(faults(new Bounded(null, List.of()))).isZero();
    }

    private static int faults(Bounded body) {
        try (var validation = Validation.buildDefaultValidatorFactory()) {
            return validation.getValidator().validate(body).size();
        }
    }

    private static List<String> unbounded(Class<?> body) {
        List<String> found = new ArrayList<>();
        if (body.isRecord()) {
            for (RecordComponent component : body.getRecordComponents()) {
                found.addAll(unbounded(body.getSimpleName() + "." + component.getName(), component.getAnnotatedType()));
            }
        }
        return found;
    }

    private static List<String> unbounded(String name, AnnotatedType annotated) {
        Class<?> type = raw(annotated.getType());
        Stream<String> itself = isLong(type) && !isBounded(annotated) ? Stream.of(name) : Stream.of();
        Stream<String> elements = annotated instanceof AnnotatedParameterizedType many
                ? Arrays.stream(many.getAnnotatedActualTypeArguments())
                        .flatMap(element -> unbounded(name + "[]", element).stream())
                : unbounded(type).stream();
        return Stream.concat(itself, elements).toList();
    }

    private static boolean isLong(Class<?> type) {
        return CharSequence.class.isAssignableFrom(type)
                || Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type);
    }

    private static boolean isBounded(AnnotatedElement annotated) {
        Size size = annotated.getAnnotation(Size.class);
        return annotated.isAnnotationPresent(Id.class) || (size != null && size.max() < Integer.MAX_VALUE);
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }
}
