package org.throughline.access;

import static org.throughline.events.Sensitivity.CARE;
import static org.throughline.events.Sensitivity.GENERAL;
import static org.throughline.events.Sensitivity.IDENTITY;
import static org.throughline.events.Sensitivity.SAFEGUARDING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Sensitivity;

/**
 * The one access predicate. A single read asks {@link #mayKnow}; a list asks the store for documents carrying one of
 * {@link #keysHeldBy}, which {@link #keysOf} puts there, and checks {@link #isDenied} fresh. A test compares both forms.
 */
public final class Access {

    private Access() {}

    /** May the actor know facts of this sensitivity about this child today? Not allowed looks the same as not there. */
    public static boolean mayKnow(Actor actor, Involvement child, Sensitivity sensitivity, LocalDate today) {
        return !isDenied(actor, child)
                && reach(actor.role()).contains(sensitivity)
                && switch (actor.role()) {
                    case HEADTEACHER, SAFEGUARDING_LEAD, DESIGNATED_TEACHER, SCHOOL_STAFF, SCHOOL_OFFICE ->
                        child.enrolledAt(actor.setting(), today);
                    case VIRTUAL_SCHOOL_ADVISER -> child.inCare(today);
                    case SOCIAL_WORKER -> child.allocatedTo(actor.id(), today);
                    case FAIR_ACCESS_OFFICER, SYSTEM -> true;
                    case PARENT -> child.parents().contains(actor.id());
                    case SERVICE_PROFESSIONAL, DATA_MANAGER, AUDITOR -> false;
                };
    }

    /** A parent sees a line only when the safeguarding lead has released it; for others release changes nothing. */
    public static boolean needsRelease(Actor actor) {
        return actor.role() == Role.PARENT;
    }

    /** Sealed identities of staff in receipts: the auditor, and the person concerned. */
    public static boolean mayKnowStaff(Actor reader, String staffId) {
        return reader.role() == Role.AUDITOR
                || reader.role() == Role.SYSTEM
                || reader.id().equals(staffId);
    }

    /** May the actor read a setting's register of posts and training: whoever works there, and the authority. */
    public static boolean mayReadRegister(Actor reader, String setting) {
        return switch (reader.role()) {
            case HEADTEACHER, SAFEGUARDING_LEAD, DESIGNATED_TEACHER, SCHOOL_STAFF, SCHOOL_OFFICE ->
                reader.worksAt(setting);
            case VIRTUAL_SCHOOL_ADVISER, FAIR_ACCESS_OFFICER, DATA_MANAGER, AUDITOR, SYSTEM -> true;
            case SOCIAL_WORKER, SERVICE_PROFESSIONAL, PARENT -> false;
        };
    }

    /** Names in a setting's register: its leaders know their staff, others as {@link #mayKnowStaff}. */
    public static boolean mayKnowStaffOf(Actor reader, String setting, String staffId) {
        boolean leads = switch (reader.role()) {
            case HEADTEACHER, SAFEGUARDING_LEAD, DESIGNATED_TEACHER -> reader.worksAt(setting);
            default -> false;
        };
        return leads || mayKnowStaff(reader, staffId);
    }

    public static boolean isDenied(Actor actor, Involvement child) {
        return child.denied().contains(actor.id());
    }

    /** A key under which a child may be listed, within its days. */
    public record ScopeKey(
            String key, LocalDate from, @Nullable LocalDate until) {}

    /** The scope keys that belong on every document of this child. */
    public static List<ScopeKey> keysOf(Involvement child) {
        List<ScopeKey> keys = new ArrayList<>();
        keys.add(new ScopeKey("authority", LocalDate.EPOCH, null));
        for (var e : child.enrolments()) {
            keys.add(new ScopeKey(Actor.school(e.setting()), e.from(), e.until()));
        }
        for (var c : child.care()) {
            keys.add(new ScopeKey("virtual-school", c.from(), c.until()));
            if (c.socialWorker() != null) {
                keys.add(new ScopeKey("worker:" + c.socialWorker(), c.from(), c.until()));
            }
        }
        child.parents().forEach(p -> keys.add(new ScopeKey("parent:" + p, LocalDate.EPOCH, null)));
        return keys;
    }

    /** The scope keys an actor may look under for facts of this sensitivity; empty means an empty list. */
    public static Set<String> keysHeldBy(Actor actor, Sensitivity sensitivity) {
        if (!reach(actor.role()).contains(sensitivity)) {
            return Set.of();
        }
        return switch (actor.role()) {
            case HEADTEACHER, SAFEGUARDING_LEAD, DESIGNATED_TEACHER, SCHOOL_STAFF, SCHOOL_OFFICE ->
                actor.setting().isEmpty() ? Set.of() : Set.of(Actor.school(actor.setting()));
            case VIRTUAL_SCHOOL_ADVISER -> Set.of("virtual-school");
            case SOCIAL_WORKER -> Set.of("worker:" + actor.id());
            case FAIR_ACCESS_OFFICER, SYSTEM -> Set.of("authority");
            case PARENT -> Set.of("parent:" + actor.id());
            case SERVICE_PROFESSIONAL, DATA_MANAGER, AUDITOR -> Set.of();
        };
    }

    /** How far a role reaches, whoever the child is. */
    public static Set<Sensitivity> reach(Role role) {
        return switch (role) {
            case HEADTEACHER, SAFEGUARDING_LEAD, SOCIAL_WORKER -> EnumSet.of(GENERAL, IDENTITY, CARE, SAFEGUARDING);
            case DESIGNATED_TEACHER, VIRTUAL_SCHOOL_ADVISER -> EnumSet.of(GENERAL, IDENTITY, CARE);
            case SCHOOL_STAFF, SCHOOL_OFFICE, FAIR_ACCESS_OFFICER, SERVICE_PROFESSIONAL, PARENT ->
                EnumSet.of(GENERAL, IDENTITY);
            case SYSTEM -> EnumSet.allOf(Sensitivity.class);
            case DATA_MANAGER, AUDITOR -> EnumSet.noneOf(Sensitivity.class);
        };
    }
}
