package org.throughline.catalogue;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.InputStream;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A directory of services as it is written: read by its schema, then looked through for what a schema cannot say. */
record DirectoryFile(String edition, List<Area> areas, List<Service> services) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(List.class, o -> o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .pathType(PathType.JSON_POINTER)
                            .build()))
            .getSchema(
                    Objects.requireNonNull(DirectoryFile.class.getResourceAsStream("/schemas/services.schema.json")));

    static DirectoryFile read(String file, InputStream yaml) {
        try {
            JsonNode tree = YAML.readTree(yaml);
            SCHEMA.validate(tree).stream()
                    .min(Comparator.comparing(DirectoryFile::path))
                    .ifPresent(e -> {
                        throw new BrokenDirectory(file, path(e), e.getMessage());
                    });
            DirectoryFile directory = YAML.treeToValue(tree, DirectoryFile.class);
            directory.isConsistent(file);
            return directory;
        } catch (JacksonException e) {
            throw new BrokenDirectory(file, "line " + e.getLocation().getLineNr(), e.getOriginalMessage());
        }
    }

    /** Where a field is missing or unknown, the field itself. */
    private static String path(Error e) {
        return e.getInstanceLocation() + (e.getProperty() == null ? "" : "/" + e.getProperty());
    }

    private void isConsistent(String file) {
        Set<String> known = new HashSet<>();
        for (int i = 0; i < areas.size(); i++) {
            Area area = areas.get(i);
            // Only an area named before can be an outer one, so that none is within itself.
            if (area.within() != null && !known.contains(area.within())) {
                throw new BrokenDirectory(file, "/areas/" + i + "/within", "no area named before it");
            }
            if (!known.add(area.code())) {
                throw new BrokenDirectory(file, "/areas/" + i + "/code", "this code a second time");
            }
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < services.size(); i++) {
            Service service = services.get(i);
            String at = "/services/" + i;
            if (!codes.add(service.code())) {
                throw new BrokenDirectory(file, at + "/code", "this code a second time");
            }
            if (!known.containsAll(service.areas())) {
                throw new BrokenDirectory(file, at + "/areas", "an area that is not there");
            }
            if (service.ages() != null && service.ages().to() < service.ages().from()) {
                throw new BrokenDirectory(file, at + "/ages/to", "less than the youngest age");
            }
        }
    }
}
