package org.throughline.command.support;

import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.headteacherOf;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.command.decision.Command;
import org.throughline.command.support.CaseCommand.DivertUrgently;
import org.throughline.command.support.CaseCommand.EscalateTier;
import org.throughline.command.support.CaseCommand.OpenSupportCase;
import org.throughline.command.support.CaseCommand.StepDownTier;
import org.throughline.framework.Framework;

/**
 * The move a worked example asks for.
 *
 * @param held the tier the case holds; null where a case is yet to begin
 * @param to the tier wanted
 * @param reason for skipping, or in spite of a misfit
 * @param ground of an urgent diversion; null for any other move
 */
record AskedFor(
        @Nullable Integer held,
        int to,
        @Nullable String reason,
        @Nullable String ground) {

    private static final Pattern BEGINS = Pattern.compile("begin at tier (\\d)(?: because (.+))?");
    private static final Pattern MOVES = Pattern.compile("tier (\\d) to (\\d)(?: because (.+))?");
    private static final Pattern DIVERTS = Pattern.compile("urgent from tier (\\d) for ([A-Z_]+)");

    static AskedFor parse(String move, Framework framework) {
        Matcher m;
        if ((m = BEGINS.matcher(move)).matches()) {
            return new AskedFor(null, Integer.parseInt(m.group(1)), m.group(2), null);
        }
        if ((m = MOVES.matcher(move)).matches()) {
            return new AskedFor(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), m.group(3), null);
        }
        if ((m = DIVERTS.matcher(move)).matches()) {
            int urgent = Objects.requireNonNull(framework.movements().urgent()).to();
            return new AskedFor(Integer.parseInt(m.group(1)), urgent, null, m.group(2));
        }
        throw new IllegalArgumentException("No such move in the notation: " + move);
    }

    Command command(Framework framework, String childId, String caseId, String setting) {
        var request = asks(headteacherOf(setting), Given.TODAY);
        if (held == null) {
            return new OpenSupportCase(
                    request,
                    childId,
                    setting,
                    framework.framework(),
                    framework.edition(),
                    to,
                    List.of(),
                    "As things stand",
                    reason);
        }
        if (ground != null) {
            return new DivertUrgently(
                    request,
                    childId,
                    null,
                    caseId,
                    List.of(ground),
                    "camhs",
                    Instant.parse("2026-06-15T08:50:00Z"),
                    null,
                    "As seen");
        }
        return to > held
                ? new EscalateTier(request, childId, caseId, to, "As things stand", reason)
                : new StepDownTier(request, childId, caseId, to, "As things stand", reason);
    }
}
