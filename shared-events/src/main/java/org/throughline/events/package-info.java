/**
 * The published language: every event that can happen, one sealed file per stream.
 *
 * <p>Flat on purpose: Java keeps sealed families within one package. Plain JDK and annotations only.
 */
@NullMarked
package org.throughline.events;

import org.jspecify.annotations.NullMarked;
