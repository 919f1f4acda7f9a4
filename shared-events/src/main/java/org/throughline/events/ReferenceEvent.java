package org.throughline.events;

/** Facts about the world around the child: schools, calendars, training, identifiers taken. Never on a timeline. */
public sealed interface ReferenceEvent extends CaseEvent permits SchoolEvent, TrainingEvent, ReservationEvent {}
