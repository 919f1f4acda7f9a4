package org.throughline.query.access;

import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.access.Actor;
import org.throughline.events.Sensitivity;
import org.throughline.query.axon.Recorded;

/** Who may ask how far a stream has come: that there is one at all tells something. */
@Component
public class StreamAccess {

    /** Of posts and training, {@code training-<setting>}. */
    private static final String REGISTER = "training";

    private final ChildAccess children;

    StreamAccess(ChildAccess children) {
        this.children = children;
    }

    /** By role alone, whoever the child is; for a setting's register, by whether they may read that. */
    public boolean mayEverKnow(Actor actor, String stream) {
        if (Recorded.kindOf(stream).equals(REGISTER)) {
            return Access.mayReadRegister(actor, stream.substring(Math.min(stream.length(), REGISTER.length() + 1)));
        }
        return Recorded.childOf(stream).isEmpty() || Access.reach(actor.role()).contains(sensitivity(stream));
    }

    public boolean mayKnow(Actor actor, String stream) {
        return Recorded.childOf(stream)
                .map(child -> children.find(actor, child, sensitivity(stream)).isPresent())
                .orElse(true);
    }

    /** The Virtual School's stream is there only for a child in care. */
    private static Sensitivity sensitivity(String stream) {
        return Recorded.kindOf(stream).equals("education") ? Sensitivity.CARE : Sensitivity.GENERAL;
    }
}
