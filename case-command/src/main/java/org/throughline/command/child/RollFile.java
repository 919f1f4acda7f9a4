package org.throughline.command.child;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.throughline.command.bulk.BadRow;
import org.throughline.command.bulk.DelimitedFile;
import org.throughline.command.bulk.DelimitedFile.Row;
import org.throughline.command.bulk.RowFault;
import org.throughline.events.ChildEvent.EnrolmentKind;

/**
 * A school's or authority's roll as three comma-separated files, tied together by {@code pupil_key}: the UPN or the
 * sender's own key. A bad row is reported and left out. A file without its columns is one
 * {@link org.throughline.command.bulk.UnreadableFile}. Streams are not closed.
 */
public final class RollFile {
    private static final String KEY = "pupil_key";

    private final Set<String> keys = new HashSet<>();

    private RollFile() {}

    /**
     * Columns: pupil_key, upn, given_names, family_name, date_of_birth, sex; nhs_number may be missing. A blank upn is
     * taken from a pupil_key that is a valid one. Keeps the keys, to notice one that comes twice.
     */
    public static void pupils(InputStream in, Consumer<Roll.Pupil> each, Consumer<BadRow> bad) {
        List<List<String>> needed = columns(KEY, "upn", "given_names", "family_name", "date_of_birth", "sex");
        DelimitedFile.read(in, needed, new RollFile()::pupil, each, bad);
    }

    /** Columns: pupil_key, name, relationship, parental_responsibility, lives_with_child (yes or no), contact. */
    public static void parents(InputStream in, Consumer<Roll.Parent> each, Consumer<BadRow> bad) {
        List<List<String>> needed =
                columns(KEY, "name", "relationship", "parental_responsibility", "lives_with_child", "contact");
        DelimitedFile.read(in, needed, RollFile::parent, each, bad);
    }

    /** Columns: pupil_key, setting, kind (main, subsidiary or guest), from; until and reason may be missing. */
    public static void enrolments(InputStream in, Consumer<Roll.Enrolment> each, Consumer<BadRow> bad) {
        DelimitedFile.read(in, columns(KEY, "setting", "kind", "from"), RollFile::enrolment, each, bad);
    }

    private Roll.Pupil pupil(Row row) {
        String key = row.need(KEY);
        if (keys.contains(key)) {
            throw new RowFault(KEY + " is in the file already");
        }
        Upn upn = RollFields.upn(row.get("upn"));
        var pupil = new Roll.Pupil(
                row.line(),
                key,
                upn == null ? upnIn(key) : upn,
                row.need("given_names"),
                row.need("family_name"),
                RollFields.needDate("date_of_birth", row.get("date_of_birth")),
                RollFields.sex("sex", row.get("sex")),
                RollFields.nhsNumber(row.get("nhs_number")));
        keys.add(key);
        return pupil;
    }

    private static Roll.Parent parent(Row row) {
        return new Roll.Parent(
                row.line(),
                row.need(KEY),
                row.need("name"),
                row.need("relationship"),
                RollFields.yesOrNo("parental_responsibility", row.need("parental_responsibility")),
                RollFields.yesOrNo("lives_with_child", row.need("lives_with_child")),
                row.get("contact"));
    }

    private static Roll.Enrolment enrolment(Row row) {
        LocalDate from = RollFields.needDate("from", row.get("from"));
        LocalDate until = RollFields.date("until", row.get("until"));
        RollFields.inOrder("from", from, "until", until);
        return new Roll.Enrolment(
                row.line(), row.need(KEY), row.need("setting"), kind(row.need("kind")), from, until, row.get("reason"));
    }

    private static EnrolmentKind kind(String text) {
        try {
            return EnrolmentKind.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new RowFault("kind is not one of main, subsidiary and guest");
        }
    }

    private static @Nullable Upn upnIn(String key) {
        try {
            return Upn.parse(key);
        } catch (InvalidIdentifier ownKey) {
            return null;
        }
    }

    private static List<List<String>> columns(String... names) {
        return Arrays.stream(names).map(List::of).toList();
    }
}
