package org.throughline.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

/** The directory of services, in the order of its file. */
public final class Services {

    private static final String SERVICE = "service:";
    private static final Pattern AGENCY = Pattern.compile("[a-z]+(-[a-z]+)*:[A-Za-z0-9-]{1,64}");

    private final String edition;
    private final List<Area> areas;
    private final List<Service> services;

    /**
     * @param directory a resource, as {@code classpath:catalogue/services.yaml}; another authority names its own
     * @throws BrokenDirectory when it cannot be trusted
     */
    public Services(String directory) {
        Resource file = new DefaultResourceLoader().getResource(directory);
        try (InputStream yaml = file.getInputStream()) {
            DirectoryFile read = DirectoryFile.read(String.valueOf(file.getFilename()), yaml);
            this.edition = read.edition();
            this.areas = List.copyOf(read.areas());
            this.services = List.copyOf(read.services());
        } catch (IOException e) {
            throw new UncheckedIOException("The directory of services at " + directory, e);
        }
    }

    public String edition() {
        return edition;
    }

    public List<Service> all() {
        return services;
    }

    public List<Area> areas() {
        return areas;
    }

    public Optional<Service> named(String code) {
        return services.stream().filter(s -> s.code().equals(code)).findFirst();
    }

    /** Kind and code, as {@code school:900001} or {@code police:hertfordshire}; of services those of the directory only. */
    public boolean isAgency(String agency) {
        return AGENCY.matcher(agency).matches()
                && (!agency.startsWith(SERVICE)
                        || named(agency.substring(SERVICE.length())).isPresent());
    }

    /** Whether this is the code of an area or a town somebody serves, upper or lower case. */
    public boolean knowsPlace(String place) {
        return areas.stream()
                        .anyMatch(a -> a.code().equalsIgnoreCase(place)
                                || a.towns().stream().anyMatch(place::equalsIgnoreCase))
                || services.stream().flatMap(s -> s.towns().stream()).anyMatch(place::equalsIgnoreCase);
    }

    /** @param place the code of an area, or a town: for a town, a service with towns of its own serves those only */
    public boolean serves(Service service, String place) {
        Optional<Area> named =
                areas.stream().filter(a -> a.code().equalsIgnoreCase(place)).findFirst();
        if (named.isPresent()) {
            return service.areas().stream()
                    .anyMatch(code -> isWithin(named.get().code(), code));
        }
        return service.towns().isEmpty()
                ? areas.stream()
                        .filter(a -> a.towns().stream().anyMatch(place::equalsIgnoreCase))
                        .anyMatch(a -> service.areas().stream().anyMatch(code -> isWithin(a.code(), code)))
                : service.towns().stream().anyMatch(place::equalsIgnoreCase);
    }

    private boolean isWithin(String inner, String outer) {
        return inner.equals(outer)
                || areas.stream()
                        .filter(a -> a.code().equals(inner) && a.within() != null)
                        .anyMatch(a -> isWithin(Objects.requireNonNull(a.within()), outer));
    }
}
