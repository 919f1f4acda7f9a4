/** The telling side: event, view, HTTP query. */
@NullMarked
package org.throughline.query;

import org.jspecify.annotations.NullMarked;
