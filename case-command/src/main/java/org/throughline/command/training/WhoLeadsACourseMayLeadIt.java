package org.throughline.command.training;

import org.throughline.catalogue.Courses.LedBy;
import org.throughline.command.decision.Rule;

/** L.7: Steps courses are led by tutors whose accreditation is valid on the day; A1.9: Level 1 by the mental-health lead. */
record WhoLeadsACourseMayLeadIt(LedBy ledBy, boolean holdsIt, String source) implements Rule {

    @Override
    public String id() {
        return "L.7-T";
    }

    @Override
    public String edition() {
        return "throughline-1";
    }

    @Override
    public Verdict weigh() {
        String asked = ledBy.course() == null ? String.valueOf(ledBy.post()) : ledBy.course();
        return holdsIt
                ? Verdict.satisfied("Whoever leads it holds " + asked)
                : Verdict.blocks("Whoever leads it must hold " + asked + " on the day of the course");
    }
}
