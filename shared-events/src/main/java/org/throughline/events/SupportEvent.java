package org.throughline.events;

/** Stream {@code support-<child>}: concerns and their triage, cases and tiers, review cycles, interventions. */
public sealed interface SupportEvent extends AboutChild
        permits ConcernEvent, CaseworkEvent, CycleEvent, InterventionEvent {

    @Override
    String childId();
}
