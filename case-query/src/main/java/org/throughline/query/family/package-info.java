/** What a child's parents were told and asked for; health, funding and early-years hours. */
@NullMarked
package org.throughline.query.family;

import org.jspecify.annotations.NullMarked;
