package org.throughline.command.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.decision.Request;

/** People of the county who ask for things, each with the agency their role belongs to. */
public final class People {

    private static final AtomicInteger ASKED = new AtomicInteger();

    private People() {}

    public static Actor headteacherOf(String setting) {
        return at(setting, Role.HEADTEACHER);
    }

    public static Actor officeOf(String setting) {
        return at(setting, Role.SCHOOL_OFFICE);
    }

    public static Actor safeguardingLeadOf(String setting) {
        return at(setting, Role.SAFEGUARDING_LEAD);
    }

    /** Anybody of a school, by role: {@code headteacher-117276}. */
    public static Actor at(String setting, Role role) {
        return new Actor(named(role) + "-" + setting, role, Actor.school(setting));
    }

    /** Anybody by role: of the authority, the Virtual School, social care or the family. */
    public static Actor of(Role role) {
        String agency = switch (role) {
            case VIRTUAL_SCHOOL_ADVISER -> "virtual-school:919";
            case SOCIAL_WORKER -> "social-care:919";
            case PARENT -> "family";
            default -> "authority:919";
        };
        return new Actor(named(role), role, agency);
    }

    /** A request of its own each time, at ten in the morning in London. */
    public static Request asks(Actor actor, String day) {
        return asks(
                actor,
                LocalDate.parse(day)
                        .atTime(10, 0)
                        .atZone(ZoneId.of("Europe/London"))
                        .toInstant());
    }

    public static Request asks(Actor actor, Instant at) {
        String id = "decision-" + ASKED.incrementAndGet();
        return new Request(actor, at, id, "fingerprint-of-" + id, null);
    }

    private static String named(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
