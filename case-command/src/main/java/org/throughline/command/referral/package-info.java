/** Which services were asked to help this child, what was shared with whom, what came back and what became of it? */
@NullMarked
package org.throughline.command.referral;

import org.jspecify.annotations.NullMarked;
