package org.throughline.command.child;

import java.util.Locale;

/**
 * A unique pupil number: check letter, local authority (3 digits), school (4), year of allocation (2), serial (3).
 *
 * <p>A temporary number has a letter for its last digit. Check: the sum of each character after the first times its
 * position (2 to 13), a final letter counting as its place in the alphabet below, modulo 23 (DfE, CIN rule 1510).
 */
public record Upn(String value) {
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static final int LENGTH = 13;

    public Upn {
        check(value);
    }

    /** Reads a number as people type it: lower case and spaces at the ends are accepted. */
    public static Upn parse(String text) {
        return new Upn(text.strip().toUpperCase(Locale.ROOT));
    }

    /**
     * A permanent number for made-up children.
     *
     * @param la local authority, 0 to 999
     * @param school establishment number, 0 to 9999; the real ones start at 1000
     * @param year year of allocation; its last two digits count
     * @param serial 0 to 999
     */
    public static Upn make(int la, int school, int year, int serial) {
        within("local authority", la, 999);
        within("school", school, 9999);
        within("year", year, 9999);
        within("serial", serial, 999);
        String body = "%03d%04d%02d%03d".formatted(la, school, year % 100, serial);
        return new Upn(checkLetter("?" + body) + body);
    }

    public boolean isTemporary() {
        return !isDigit(value.charAt(LENGTH - 1));
    }

    /** Does not show the value: records end up in logs. */
    @Override
    public String toString() {
        return isTemporary() ? "Upn[temporary]" : "Upn[permanent]";
    }

    private static void check(String value) {
        if (value.length() != LENGTH) {
            throw new InvalidIdentifier("UPN: 13 characters expected, %d found".formatted(value.length()));
        }
        if (ALPHABET.indexOf(value.charAt(0)) < 0) {
            throw new InvalidIdentifier("UPN: position 1 is not a check letter (A to Z without I, O and S)");
        }
        for (int i = 1; i < LENGTH - 1; i++) {
            if (!isDigit(value.charAt(i))) {
                throw new InvalidIdentifier("UPN: position %d is not a digit".formatted(i + 1));
            }
        }
        if (!isDigit(value.charAt(LENGTH - 1)) && ALPHABET.indexOf(value.charAt(LENGTH - 1)) < 0) {
            throw new InvalidIdentifier("UPN: position 13 is neither a digit nor the letter of a temporary number");
        }
        if (checkLetter(value) != value.charAt(0)) {
            throw new InvalidIdentifier("UPN: the check letter in position 1 does not fit the other twelve characters");
        }
    }

    private static char checkLetter(String value) {
        int sum = 0;
        for (int i = 1; i < LENGTH; i++) {
            char c = value.charAt(i);
            sum += (i + 1) * (isDigit(c) ? c - '0' : ALPHABET.indexOf(c));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }

    // Character.isDigit also takes digits of other scripts.
    private static boolean isDigit(char c) {
        return '0' <= c && c <= '9';
    }

    private static void within(String part, int number, int most) {
        if (number < 0 || number > most) {
            throw new InvalidIdentifier("UPN: the %s must be from 0 to %d".formatted(part, most));
        }
    }
}
