package org.throughline.query.access;

import java.util.List;
import org.throughline.access.Actor;

/** Who read what about whom: written durably before the answer leaves. */
public interface DisclosureLog {

    /**
     * @param what was read, e.g. {@code timeline}
     * @throws org.throughline.edge.ProblemException INTERNAL when it cannot be written; then nothing may be shown
     */
    void record(Actor actor, List<String> childIds, String what);
}
