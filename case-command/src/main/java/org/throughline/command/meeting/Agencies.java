package org.throughline.command.meeting;

import org.throughline.catalogue.Services;
import org.throughline.edge.Problem;

/** Who can sit at a table or owe something: the family, or an agency by kind and code. */
record Agencies(Services services) {

    static final String FAMILY = "family";

    private static final String SCHOOL = "school:";
    private static final String AUTHORITY = "authority:";

    void check(String pointer, String agency) {
        if (!agency.equals(FAMILY) && !services.isAgency(agency)) {
            throw Problem.field(
                            pointer,
                            "no agency",
                            "family, or kind and code, as school:900001, social-care:919, or service:<code of the"
                                    + " directory>")
                    .thrown();
        }
    }

    static boolean isSchool(String agency) {
        return agency.startsWith(SCHOOL);
    }

    static boolean isAuthority(String agency) {
        return agency.startsWith(AUTHORITY);
    }

    static String settingOf(String school) {
        return school.substring(SCHOOL.length());
    }
}
