package org.throughline.command.exclusion;

import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.command.decision.Rule;
import org.throughline.events.HalfDay;

/**
 * EXC-03, EXC-04: at most 45 school days in one academic year, whichever schools they were at. 45.0 is allowed, 45.5 is
 * not.
 *
 * @param already sessions this year by school
 * @param asked sessions asked for now
 */
record SuspensionsMayNotPass45DaysInAYear(int academicYear, Map<String, Integer> already, String setting, int asked)
        implements Rule {

    static final int MOST_SESSIONS = 90;

    @Override
    public String id() {
        return "EXC-03";
    }

    @Override
    public String edition() {
        return "2012-09-01";
    }

    @Override
    public String source() {
        return "Education Act 2002 s.51A and SI 2012/1033: no more than 45 school days in a school year; earlier schools"
                + " count (DfE suspensions statistics, 2023/24 methodology)";
    }

    int total() {
        return asked + already.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public Verdict weigh() {
        String bySchool = already.isEmpty()
                ? "none so far"
                : already.entrySet().stream()
                        .map(e -> HalfDay.days(e.getValue()) + " at " + e.getKey())
                        .collect(Collectors.joining(", "));
        String finding = "In %d/%02d: %s; %s asked for at %s; together %s of at most 45.0 school days"
                .formatted(
                        academicYear,
                        (academicYear + 1) % 100,
                        bySchool,
                        HalfDay.days(asked),
                        setting,
                        HalfDay.days(total()));
        return total() > MOST_SESSIONS ? Verdict.blocks(finding) : Verdict.satisfied(finding);
    }
}
