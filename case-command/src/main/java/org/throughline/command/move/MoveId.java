package org.throughline.command.move;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.command.decision.Request;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;

/**
 * A managed move by the name callers know it by, {@code <childId>.<n>}: it carries the child, so that stream and routing
 * key are found without an index. {@code n} is made from the request that proposed it, not counted.
 */
record MoveId(String childId, String n) {

    private static final Pattern FORM = Pattern.compile("(.{1,64})\\.([0-9a-f]{32})");

    static MoveId proposedBy(Request request, String childId) {
        return new MoveId(childId, request.newId("move").replace("-", ""));
    }

    /** What is no move's id names no move. */
    static MoveId parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
        }
        return new MoveId(form.group(1), form.group(2));
    }

    String stream() {
        return "move-" + childId + "-" + n;
    }

    String text() {
        return childId + "." + n;
    }
}
