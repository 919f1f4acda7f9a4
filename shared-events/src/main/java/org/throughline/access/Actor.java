package org.throughline.access;

/**
 * Who is asking, as the token says.
 *
 * @param id stable user id
 * @param agency the agency they act for: {@code school:<urn>}, {@code authority:<code>}, {@code virtual-school:<code>},
 *     {@code social-care:<code>}, {@code service:<code of the directory>}; for a parent {@code family}
 */
public record Actor(String id, Role role, String agency) {

    private static final String SCHOOL = "school:";

    public static String school(String setting) {
        return SCHOOL + setting;
    }

    public boolean worksAt(String setting) {
        return role.isOfASchool() && agency.equals(school(setting));
    }

    /** The setting of a school role; empty for everybody else. */
    public String setting() {
        return role.isOfASchool() && agency.startsWith(SCHOOL) ? agency.substring(SCHOOL.length()) : "";
    }
}
