/** What parents were told and asked for, and what the child needs for health and early years. */
@NullMarked
package org.throughline.command.family;

import org.jspecify.annotations.NullMarked;
