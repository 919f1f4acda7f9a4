package org.throughline.command.plan;

/** Editions and titles of the local guidance the rules on documents are taken from. */
final class Local {

    static final String HERTFORDSHIRE = "hertfordshire-2020";
    static final String WREXHAM = "wrexham-undated";
    static final String GREENWAY = "greenway-2025";

    private Local() {}

    static String hertfordshire(String lines) {
        return "Local rule: Hertfordshire Wellbeing and Behaviour Strategy 2020, S1:" + lines;
    }

    static String wrexham(String lines) {
        return "Local rule: Wrexham graduated response, S3:" + lines;
    }

    static String greenway(String lines) {
        return "Local rule: Greenway policy on children with a social worker, S2:" + lines;
    }
}
