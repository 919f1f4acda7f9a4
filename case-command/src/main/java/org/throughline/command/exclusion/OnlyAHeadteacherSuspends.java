package org.throughline.command.exclusion;

import org.throughline.command.decision.Rule;

/** EXC-01: only the headteacher or acting headteacher may suspend; the office may enter what they decided. */
record OnlyAHeadteacherSuspends(boolean askerIsHead, boolean headNamed) implements Rule {

    @Override
    public String id() {
        return "EXC-01";
    }

    @Override
    public String edition() {
        return "2012-09-01";
    }

    @Override
    public String source() {
        return "Education Act 2002 s.51A";
    }

    @Override
    public Verdict weigh() {
        if (askerIsHead) {
            return Verdict.satisfied("Decided by the headteacher in person");
        }
        return headNamed
                ? Verdict.satisfied("Entered for a headteacher, who has yet to confirm it")
                : Verdict.blocks("No headteacher or acting headteacher is named as having decided it");
    }
}
