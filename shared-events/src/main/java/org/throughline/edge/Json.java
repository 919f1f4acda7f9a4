package org.throughline.edge;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;

/** How events and requests are written and read. */
public final class Json {

    private Json() {}

    /** Strict about what is stored: a missing or unknown property is an error and never a silent null. */
    public static JsonMapper ofTheStore() {
        return strict(JsonMapper.builder()).build();
    }

    static <B extends MapperBuilder<?, B>> B strict(B builder) {
        return builder.enable(
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS);
    }
}
