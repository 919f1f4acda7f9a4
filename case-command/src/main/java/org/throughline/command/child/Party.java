package org.throughline.command.child;

/** Those whose word may be asked for a child, as events name them. */
public final class Party {

    /** A child who understands enough to decide a matter themselves. */
    public static final String CHILD = "child";

    /** Stands for the parents of a child none of whom is known. */
    public static final String UNKNOWN_PARENT = parent("unknown");

    private Party() {}

    public static String parent(String parentId) {
        return "parent:" + parentId;
    }

    /** @param code of the local authority, e.g. {@code 919} */
    public static String authority(String code) {
        return "authority:" + code;
    }

    public static boolean isParent(String party) {
        return party.startsWith(parent(""));
    }

    /** Whoever learns that an authority decides for a child has learnt of a care order. */
    public static boolean isAuthority(String party) {
        return party.startsWith(authority(""));
    }
}
