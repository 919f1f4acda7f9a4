package org.throughline.command.framework;

import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.command.framework.Framework.Path;
import org.throughline.command.framework.Framework.Tier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads one pack and refuses what is unknown, missing or contradicts itself. */
final class Pack {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final String file;

    private Pack(String file) {
        this.file = file;
    }

    static Framework read(String file, InputStream yaml) {
        Pack pack = new Pack(file);
        try {
            Framework framework = YAML.readValue(yaml, Framework.class);
            pack.isComplete(framework, "");
            pack.isConsistent(framework);
            return framework;
        } catch (JacksonException e) {
            throw pack.unreadable(e);
        }
    }

    private BrokenPack unreadable(JacksonException e) {
        String path = e instanceof DatabindException d && !d.getPath().isEmpty()
                ? d.getPath().stream()
                        .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                        .collect(Collectors.joining())
                : "line " + e.getLocation().getLineNr();
        return e instanceof UnrecognizedPropertyException
                ? broken(path, "an unknown field")
                : broken(path, e.getOriginalMessage());
    }

    /** Whatever the record does not mark as nullable must be there, and text must say something. */
    private void isComplete(Record part, String path) {
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            String at = path + "/" + component.getName();
            Object value = value(part, component);
            if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw broken(at, "missing");
            }
            isComplete(value, at);
        }
    }

    private void isComplete(@Nullable Object value, String at) {
        switch (value) {
            case String text when text.isBlank() -> throw broken(at, "empty text");
            case Record inner -> isComplete(inner, at);
            case List<?> many -> {
                for (int i = 0; i < many.size(); i++) {
                    if (many.get(i) == null) {
                        throw broken(at + "/" + i, "missing");
                    }
                    isComplete(many.get(i), at + "/" + i);
                }
            }
            case null, default -> {}
        }
    }

    private static @Nullable Object value(Record part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void isConsistent(Framework f) {
        if (f.until() != null && f.until().isBefore(f.from())) {
            throw broken("/until", "before its beginning");
        }
        Set<Integer> ranks = new HashSet<>();
        for (int i = 0; i < f.tiers().size(); i++) {
            Tier tier = f.tiers().get(i);
            if (!ranks.add(tier.rank())) {
                throw broken("/tiers/" + i + "/rank", "rank " + tier.rank() + " a second time");
            }
            if (tier.entry() != null && tier.entry().anyOf().isEmpty()) {
                throw broken("/tiers/" + i + "/entry/anyOf", "no threshold in it");
            }
        }
        for (int rank = 1; rank <= Math.max(1, f.tiers().size()); rank++) {
            if (!ranks.contains(rank)) {
                throw broken("/tiers", "tier " + rank + " is missing");
            }
        }
        List<Path> paths = f.movements().paths();
        Set<Integer> starts = new HashSet<>();
        for (int i = 0; i < paths.size(); i++) {
            String at = "/movements/paths/" + i;
            if (!starts.add(paths.get(i).from())) {
                throw broken(at + "/from", "tier " + paths.get(i).from() + " a second time");
            }
            isATier(paths.get(i).from(), ranks, at + "/from");
            leadsSomewhere(paths.get(i), paths.get(i).to(), ranks, at + "/to");
            leadsSomewhere(paths.get(i), paths.get(i).withReason(), ranks, at + "/withReason");
        }
    }

    private void leadsSomewhere(Path path, List<Integer> ends, Set<Integer> ranks, String at) {
        for (int i = 0; i < ends.size(); i++) {
            isATier(ends.get(i), ranks, at + "/" + i);
            if (ends.get(i) == path.from()) {
                throw broken(at + "/" + i, "a movement from tier " + path.from() + " to itself");
            }
        }
    }

    private void isATier(int rank, Set<Integer> ranks, String at) {
        if (!ranks.contains(rank)) {
            throw broken(at, "a movement of tier " + rank + ", which is not there");
        }
    }

    private BrokenPack broken(String path, String reason) {
        return new BrokenPack(file, path, reason);
    }
}
