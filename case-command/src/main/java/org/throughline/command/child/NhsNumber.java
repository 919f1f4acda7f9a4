package org.throughline.command.child;

/**
 * An NHS number: nine digits and a check digit, kept without spaces.
 *
 * <p>Check: the first nine digits weighted 10 down to 2; 11 less the sum modulo 11; 11 counts as 0, and a body that gives
 * 10 has no number.
 */
public record NhsNumber(String value) {
    private static final int LENGTH = 10;
    private static final String NEVER_ISSUED = "999";

    public NhsNumber {
        check(value);
    }

    /** Reads a number as people type it: spaces and hyphens between the groups are accepted. */
    public static NhsNumber parse(String text) {
        return new NhsNumber(text.strip().replaceAll("[ -]", ""));
    }

    /**
     * A number for made-up children, from the range 999 000 0000 to 999 999 9999 that is never issued.
     *
     * @param serial 0 to 999999; about one in eleven has no valid check digit and is refused
     */
    public static NhsNumber make(int serial) {
        if (serial < 0 || serial > 999_999) {
            throw new InvalidIdentifier("NHS number: the serial must be from 0 to 999999");
        }
        String body = NEVER_ISSUED + "%06d".formatted(serial);
        int digit = checkDigit(body);
        if (digit == 10) {
            throw new InvalidIdentifier("NHS number: no check digit exists for this serial");
        }
        return new NhsNumber(body + digit);
    }

    public boolean isForTestsOnly() {
        return value.startsWith(NEVER_ISSUED);
    }

    /** Does not show the value: records end up in logs. */
    @Override
    public String toString() {
        return "NhsNumber[]";
    }

    private static void check(String value) {
        if (value.length() != LENGTH) {
            throw new InvalidIdentifier(
                    "NHS number: 10 digits expected, %d characters found".formatted(value.length()));
        }
        for (int i = 0; i < LENGTH; i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                throw new InvalidIdentifier("NHS number: position %d is not a digit".formatted(i + 1));
            }
        }
        int digit = checkDigit(value);
        if (digit == 10) {
            throw new InvalidIdentifier("NHS number: no check digit exists for the first nine digits");
        }
        if (digit != value.charAt(LENGTH - 1) - '0') {
            throw new InvalidIdentifier(
                    "NHS number: the check digit in position 10 does not fit the first nine digits");
        }
    }

    private static int checkDigit(String body) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (LENGTH - i) * (body.charAt(i) - '0');
        }
        return (11 - sum % 11) % 11;
    }
}
