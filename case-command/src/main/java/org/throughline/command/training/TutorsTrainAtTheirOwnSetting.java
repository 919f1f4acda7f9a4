package org.throughline.command.training;

import org.throughline.command.decision.Rule;

/** L.7: outside their own setting tutors lead a course only where the county lead has agreed. */
record TutorsTrainAtTheirOwnSetting(boolean atTheirOwn, boolean countyLeadAgrees) implements Rule {

    @Override
    public String id() {
        return "L.7-O";
    }

    @Override
    public String edition() {
        return "hertfordshire-2020";
    }

    @Override
    public String source() {
        return "Hertfordshire strategy 2020, S1:L540";
    }

    @Override
    public Verdict weigh() {
        if (atTheirOwn) {
            return Verdict.satisfied("At the tutor's own setting");
        }
        return countyLeadAgrees
                ? Verdict.reasonAccepted("At another setting; the county lead agrees")
                : Verdict.blocks("At another setting, and the county lead has not agreed");
    }
}
