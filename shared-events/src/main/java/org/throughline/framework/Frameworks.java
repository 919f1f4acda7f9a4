package org.throughline.framework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every edition of every framework this house knows. Editions stand side by side; a later one replaces none. */
public final class Frameworks {

    private final List<Framework> editions;

    /** @param packs a resource pattern, as {@code classpath*:frameworks/*.yaml}; another authority names its own */
    public Frameworks(String packs) {
        this.editions = read(packs);
    }

    private static List<Framework> read(String packs) {
        List<Framework> read = new ArrayList<>();
        try {
            for (Resource pack : new PathMatchingResourcePatternResolver().getResources(packs)) {
                try (InputStream yaml = pack.getInputStream()) {
                    Framework framework = Pack.read(String.valueOf(pack.getFilename()), yaml);
                    if (read.stream().anyMatch(other -> other.id().equals(framework.id()))) {
                        throw new BrokenPack(
                                String.valueOf(pack.getFilename()),
                                "/edition",
                                framework.id() + " is read from another pack as well");
                    }
                    read.add(framework);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Packs at " + packs, e);
        }
        read.sort(Comparator.comparing(Framework::framework).thenComparing(Framework::from));
        return List.copyOf(read);
    }

    public List<Framework> all() {
        return editions;
    }

    /** The editions of one framework, oldest first. */
    public List<Framework> editionsOf(String framework) {
        return editions.stream().filter(f -> f.framework().equals(framework)).toList();
    }

    public Optional<Framework> edition(String framework, String edition) {
        return editionsOf(framework).stream()
                .filter(f -> f.edition().equals(edition))
                .findFirst();
    }

    /** The edition under which a case is opened on that day: where two are in force, the later one. */
    public Optional<Framework> inForce(String framework, LocalDate day) {
        return editionsOf(framework).stream().filter(f -> f.isInForce(day)).max(Comparator.comparing(Framework::from));
    }

    /** The names of the frameworks in force. */
    public List<String> namesOn(LocalDate day) {
        return editions.stream()
                .filter(f -> f.isInForce(day))
                .map(Framework::framework)
                .distinct()
                .toList();
    }
}
