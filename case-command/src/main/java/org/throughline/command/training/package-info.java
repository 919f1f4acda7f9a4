/** Who at a setting holds which post, is trained in what, and has read which policy? */
@NullMarked
package org.throughline.command.training;

import org.jspecify.annotations.NullMarked;
