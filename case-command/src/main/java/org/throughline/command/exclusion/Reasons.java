package org.throughline.command.exclusion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The reason codes for suspensions, each valid from a date, read from {@code exclusion/reasons.yaml}. */
final class Reasons {

    private static final Reasons CBDS = read();

    private final List<Reason> all;

    private record Reason(String code, LocalDate from, String description) {}

    private record File(String edition, List<Reason> reasons) {}

    private Reasons(List<Reason> all) {
        this.all = all;
    }

    static Reasons cbds() {
        return CBDS;
    }

    private static Reasons read() {
        try (InputStream yaml = Objects.requireNonNull(Reasons.class.getResourceAsStream("/exclusion/reasons.yaml"))) {
            return new Reasons(new YAMLMapper().readValue(yaml, File.class).reasons());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isValid(String code, LocalDate on) {
        return all.stream().anyMatch(r -> r.code().equals(code) && !on.isBefore(r.from()));
    }

    String validOn(LocalDate day) {
        return all.stream()
                .filter(r -> !day.isBefore(r.from()))
                .map(Reason::code)
                .collect(Collectors.joining(", "));
    }
}
