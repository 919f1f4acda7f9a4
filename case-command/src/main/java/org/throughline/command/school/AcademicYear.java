package org.throughline.command.school;

import java.time.LocalDate;
import java.util.List;
import org.throughline.command.calendar.SchoolCalendar;
import org.throughline.edge.Problem;
import org.throughline.events.SchoolEvent.Closure;
import org.throughline.events.SchoolEvent.Term;

/**
 * The dates of one calendar as sent: terms in order and apart, all of them within their academic year. A closure may lie
 * between terms, as INSET days before the first day of term do.
 */
record AcademicYear(int startsIn, List<Term> terms, List<Closure> closures) {

    /** Names the first wrong date. */
    void check() {
        if (terms.isEmpty()) {
            throw Problem.field("/terms", "no term", "at least one term").thrown();
        }
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            inOrder("/terms/" + i, term.first(), term.last());
            inTheYear("/terms/" + i + "/first", term.first());
            inTheYear("/terms/" + i + "/last", term.last());
            if (i > 0 && !term.first().isAfter(terms.get(i - 1).last())) {
                throw Problem.field(
                                "/terms/" + i + "/first",
                                "a date before the end of the term before it",
                                "terms in order, each after the last day of the one before")
                        .thrown();
            }
        }
        for (int i = 0; i < closures.size(); i++) {
            Closure closure = closures.get(i);
            inOrder("/closures/" + i, closure.first(), closure.last());
            inTheYear("/closures/" + i + "/first", closure.first());
            inTheYear("/closures/" + i + "/last", closure.last());
        }
    }

    private static void inOrder(String pointer, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw Problem.field(pointer + "/last", "a date before the first day", "the first day or a later one")
                    .thrown();
        }
    }

    private void inTheYear(String pointer, LocalDate day) {
        if (SchoolCalendar.academicYearOf(day) != startsIn) {
            throw Problem.field(
                            pointer,
                            "a date of another academic year",
                            "1 September " + startsIn + " to 31 August " + (startsIn + 1))
                    .thrown();
        }
    }
}
