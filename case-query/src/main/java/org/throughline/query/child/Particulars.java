package org.throughline.query.child;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.edge.Json;
import org.throughline.events.ChildEvent.CareStatus;
import org.throughline.events.ChildEvent.LimitBasis;
import tools.jackson.databind.ObjectMapper;

/** Personal particulars as they are sealed into a document, each group as one JSON text. */
final class Particulars {

    private static final ObjectMapper JSON = Json.ofTheStore();

    private Particulars() {}

    record Identity(
            String givenNames,
            String familyName,
            LocalDate dateOfBirth,
            @Nullable String sex) {
        String written() {
            return JSON.writeValueAsString(this);
        }

        static Identity read(String text) {
            return JSON.readValue(text, Identity.class);
        }
    }

    record Parent(
            String name, String relationship, @Nullable String contact) {
        String written() {
            return JSON.writeValueAsString(this);
        }

        static Parent read(String text) {
            return JSON.readValue(text, Parent.class);
        }
    }

    record Care(
            CareStatus status, String authority, @Nullable String socialWorker) {
        String written() {
            return JSON.writeValueAsString(this);
        }

        static Care read(String text) {
            return JSON.readValue(text, Care.class);
        }
    }

    record Limit(LimitBasis basis, String scope, boolean onEducation) {
        String written() {
            return JSON.writeValueAsString(this);
        }

        static Limit read(String text) {
            return JSON.readValue(text, Limit.class);
        }
    }

    record Holding(String authority, String order) {
        String written() {
            return JSON.writeValueAsString(this);
        }

        static Holding read(String text) {
            return JSON.readValue(text, Holding.class);
        }
    }
}
