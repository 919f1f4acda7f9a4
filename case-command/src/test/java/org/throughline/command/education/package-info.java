/** What the Virtual School was asked and what it advised. */
@NullMarked
package org.throughline.command.education;

import org.jspecify.annotations.NullMarked;
