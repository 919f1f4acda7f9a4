/** What runs at a setting: plans, cycles and interventions by next review, and what the school provides at which tier. */
@NullMarked
package org.throughline.query.board;

import org.jspecify.annotations.NullMarked;
