@NullMarked
package org.throughline.command.meeting;

import org.jspecify.annotations.NullMarked;
