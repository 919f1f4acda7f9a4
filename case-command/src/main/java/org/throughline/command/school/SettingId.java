package org.throughline.command.school;

import java.util.regex.Pattern;
import org.throughline.edge.Problem;

/** What a setting may be called: its URN, or an id of our own, which can never be taken for one. */
final class SettingId {

    private static final Pattern FORM = Pattern.compile("[0-9]{6}|own-[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern COUNTY = Pattern.compile("county-[0-9]{3}");

    private static final int LONGEST = 40;

    private SettingId() {}

    static void check(String setting) {
        if (setting.length() > LONGEST || !FORM.matcher(setting).matches()) {
            throw Problem.field("setting", "another text", "a URN of six digits, or an id of our own like own-0001")
                    .thrown();
        }
    }

    static void checkForCalendar(String setting) {
        if (!COUNTY.matcher(setting).matches()) {
            check(setting);
        }
    }
}
