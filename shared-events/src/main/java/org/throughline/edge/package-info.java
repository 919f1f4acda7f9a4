/** What both sides share at their edges: start-up of the stores, tokens, errors as problems, the one clock. */
@NullMarked
package org.throughline.edge;

import org.jspecify.annotations.NullMarked;
