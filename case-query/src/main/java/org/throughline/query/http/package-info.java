/** What all queries share at the edge: pages, cursors and waiting for a position. */
@NullMarked
package org.throughline.query.http;

import org.jspecify.annotations.NullMarked;
