package org.throughline.command.school;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The authority this house works for.
 *
 * @param code the DfE code of the local authority, 919 for Hertfordshire
 */
@Component
public record County(@Value("${throughline.county:919}") String code) {

    /** The team that owes the authority's own duties. */
    public String authority() {
        return "authority:" + code;
    }

    /** The setting under which the default calendar is published. */
    public String calendarSetting() {
        return "county-" + code;
    }
}
