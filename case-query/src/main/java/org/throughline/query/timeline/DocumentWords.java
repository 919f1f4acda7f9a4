package org.throughline.query.timeline;

import java.util.Locale;
import org.throughline.catalogue.DocumentType;
import org.throughline.catalogue.DocumentTypes;

/** What a type of document is called. A code that left the catalogue is read as words. */
public final class DocumentWords {

    private DocumentWords() {}

    public static String label(String code) {
        return DocumentTypes.find(code).map(DocumentType::label).orElseGet(() -> words(code));
    }

    /** Whether documents of this type are known only to those who may know safeguarding facts. */
    static boolean isGuarded(String code) {
        return DocumentTypes.find(code).map(DocumentType::guarded).orElse(false);
    }

    private static String words(String code) {
        String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
