package org.throughline.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.throughline.framework.BrokenPack;
import org.throughline.framework.Frameworks;

class FrameworkConfigurationTest {

    @Test
    void aBrokenPackStopsTheStart(@TempDir Path packs) throws IOException {
        Files.writeString(packs.resolve("own.yaml"), "framework: own\n");

        try (var house = houseReading("file:" + packs + "/*.yaml")) {
            assertThatThrownBy(house::refresh)
                    .rootCause()
                    .isInstanceOf(BrokenPack.class)
                    .hasMessage("own.yaml at /ages: missing");
        }
    }

    @Test
    void anotherAuthorityBringsItsOwnPacks() {
        try (var house = houseReading("classpath*:small-packs/*.yaml")) {
            house.refresh();

            assertThat(house.getBean(Frameworks.class).editionsOf("small")).hasSize(2);
            assertThat(house.getBean(Frameworks.class).editionsOf("dacorum")).isEmpty();
        }
    }

    private static AnnotationConfigApplicationContext houseReading(String packs) {
        var house = new AnnotationConfigApplicationContext();
        house.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("throughline.frameworks", packs)));
        house.register(FrameworkConfiguration.class);
        return house;
    }
}
