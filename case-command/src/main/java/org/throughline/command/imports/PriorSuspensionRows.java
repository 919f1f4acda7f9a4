package org.throughline.command.imports;

import java.io.InputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.command.bulk.DelimitedFile;
import org.throughline.command.bulk.RowFault;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.child.InvalidIdentifier;
import org.throughline.command.child.Upn;
import org.throughline.command.exclusion.ExclusionCommand;
import org.throughline.command.exclusion.ExclusionCommand.DeclarePriorSuspension;
import org.throughline.command.imports.Import.Ask;
import org.throughline.events.ExclusionEvent.PriorSuspensionDeclared;

/**
 * Sessions a pupil was suspended at another school. A row is that school's total for the year: since declarations add up,
 * a second row for the same pupil, school and year is left out unless it says the same.
 */
record PriorSuspensionRows(Import load, Pupils pupils) {

    private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})(/[0-9]{2})?");
    private static final int MOST_SESSIONS = 380;

    /** {@code line} is the physical line of the file, from 1. */
    record Declared(long line, Upn upn, String setting, int academicYear, int sessions, String source) {
        @Override
        public String toString() {
            return "Declared[line=" + line + "]";
        }
    }

    /** Columns: upn, setting, academic_year (2025 or 2025/26), sessions, source. */
    void read(InputStream in) {
        DelimitedFile.read(
                in,
                List.of(
                        List.of("upn"),
                        List.of("setting"),
                        List.of("academic_year"),
                        List.of("sessions"),
                        List.of("source")),
                PriorSuspensionRows::declared,
                row -> load.row(row.upn().value(), row.line(), () -> changes(row)),
                load.tally()::rejected);
    }

    private static Declared declared(DelimitedFile.Row row) {
        String setting = row.need("setting");
        String source = row.need("source");
        Limits.within("setting", setting, Limits.SETTING);
        Limits.within("source", source, Limits.SENTENCE);
        return new Declared(
                row.line(),
                upn(row.need("upn")),
                setting,
                academicYear(row.need("academic_year")),
                sessions(row.need("sessions")),
                source);
    }

    private static Upn upn(String text) {
        try {
            return Upn.parse(text);
        } catch (InvalidIdentifier e) {
            throw new RowFault(String.valueOf(e.getMessage()));
        }
    }

    private static int academicYear(String text) {
        Matcher form = YEAR.matcher(text);
        if (form.matches()) {
            int year = Integer.parseInt(form.group(1));
            if (form.group(2) == null || form.group(2).equals("/%02d".formatted((year + 1) % 100))) {
                return year;
            }
        }
        throw new RowFault("academic_year is not a year like 2025 or 2025/26");
    }

    private static int sessions(String text) {
        try {
            int sessions = Integer.parseInt(text);
            if (sessions >= 1 && sessions <= MOST_SESSIONS) {
                return sessions;
            }
        } catch (NumberFormatException e) {
            // answered below, with the other wrong numbers
        }
        throw new RowFault("sessions is not a number of half-days from 1 to " + MOST_SESSIONS);
    }

    private boolean changes(Declared row) {
        ChildFacts child = pupils.known(row.upn().value());
        List<PriorSuspensionDeclared> known = pupils.records()
                .fold(
                        ExclusionCommand.streamOf(child.childId()),
                        List.<PriorSuspensionDeclared>of(),
                        (before, event) -> event instanceof PriorSuspensionDeclared e ? plus(before, e) : before);
        boolean declared = known.stream().anyMatch(e -> isAbout(e, row));
        if (declared && known.stream().noneMatch(e -> isAbout(e, row) && e.sessions() == row.sessions())) {
            throw new RowFault("another number of sessions is declared already for that school and year");
        }
        if (!declared) {
            load.send(
                    Ask.of(
                            "prior-suspension",
                            child.childId() + "/" + row.setting() + "/" + row.academicYear(),
                            0,
                            row.sessions(),
                            row.source()),
                    request -> new DeclarePriorSuspension(
                            request,
                            child.childId(),
                            row.setting(),
                            row.academicYear(),
                            row.sessions(),
                            row.source(),
                            null));
        }
        load.tally().covers(row.setting());
        return !declared;
    }

    private static boolean isAbout(PriorSuspensionDeclared e, Declared row) {
        return e.setting().equals(row.setting()) && e.academicYear() == row.academicYear();
    }

    private static List<PriorSuspensionDeclared> plus(List<PriorSuspensionDeclared> list, PriorSuspensionDeclared e) {
        return java.util.stream.Stream.concat(list.stream(), java.util.stream.Stream.of(e))
                .toList();
    }
}
