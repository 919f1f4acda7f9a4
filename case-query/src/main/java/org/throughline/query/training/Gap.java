package org.throughline.query.training;

import org.jspecify.annotations.Nullable;

/**
 * Something a setting should have and has not.
 *
 * @param sentence what is missing, without a name
 * @param source where it is asked for, as file and lines
 * @param person whom it is about; null when nobody in particular, or not for the caller
 */
record Gap(
        Kind kind, String sentence, String source, @Nullable String person) {

    enum Kind {
        NO_MENTAL_HEALTH_LEAD,
        NO_DEPUTY_MENTAL_HEALTH_LEAD,
        NO_MENTAL_HEALTH_GOVERNOR,
        NOT_EVERYBODY_IS_AWARE,
        FEWER_THAN_TWO_STEPS_TUTORS,
        NO_DESIGNATED_TEACHER,
        NOT_TRAINED_FOR_THE_POST,
        REFRESHER_OVERDUE,
        TOO_LITTLE_TRAINING_THIS_YEAR,
        POLICY_NOT_ACKNOWLEDGED
    }

    Gap without(boolean mayKnowPerson) {
        return mayKnowPerson ? this : new Gap(kind, sentence, source, null);
    }
}
