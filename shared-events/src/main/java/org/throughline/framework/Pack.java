package org.throughline.framework;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads one pack and refuses what is unknown, missing or contradicts itself. */
final class Pack {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(List.class, o -> o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Map.class, o -> o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private final String file;

    private Pack(String file) {
        this.file = file;
    }

    static Framework read(String file, InputStream yaml) {
        Pack pack = new Pack(file);
        try {
            JsonNode tree = YAML.readTree(yaml);
            PackSchema.faultOf(tree).ifPresent(fault -> {
                throw pack.broken(fault.path(), fault.reason());
            });
            Framework framework = YAML.treeToValue(tree, Framework.class);
            new Consistency(file, Known.CATALOGUE).of(framework);
            return framework;
        } catch (JacksonException e) {
            throw pack.unreadable(e);
        }
    }

    private BrokenPack unreadable(JacksonException e) {
        String at = e instanceof DatabindException d && !d.getPath().isEmpty()
                ? d.getPathReference()
                : "line " + e.getLocation().getLineNr();
        return broken(at, e.getOriginalMessage());
    }

    private BrokenPack broken(String path, String reason) {
        return new BrokenPack(file, path, reason);
    }
}
