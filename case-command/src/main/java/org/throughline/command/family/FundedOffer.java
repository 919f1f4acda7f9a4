package org.throughline.command.family;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.throughline.events.FamilyEvent.FundedHours;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Which ages may have how many funded hours, from {@code family/funded-hours.yaml}. */
record FundedOffer(String edition, String source, Map<FundedHours, Kind> kinds) {

    static final FundedOffer NOW = read();

    /** Months of age, the last one included; hours a week. */
    record Kind(int fromMonths, int toMonths, int mostHours) {}

    private static FundedOffer read() {
        try (InputStream yaml =
                Objects.requireNonNull(FundedOffer.class.getResourceAsStream("/family/funded-hours.yaml"))) {
            return new YAMLMapper().readValue(yaml, FundedOffer.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Kind kind(FundedHours kind) {
        return Objects.requireNonNull(kinds.get(kind));
    }
}
