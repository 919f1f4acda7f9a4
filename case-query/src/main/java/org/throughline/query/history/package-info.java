/** What a child's file is read from: the events themselves, each opened as far as the reader may know. */
@NullMarked
package org.throughline.query.history;

import org.jspecify.annotations.NullMarked;
