package org.throughline.framework;

/** Years of age, both included. */
public record Ages(int from, int to) {
    public boolean include(int age) {
        return from <= age && age <= to;
    }
}
