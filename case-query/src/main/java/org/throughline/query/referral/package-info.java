/** Services asked for help with a child, seen by the school, the authority and the service. */
@NullMarked
package org.throughline.query.referral;

import org.jspecify.annotations.NullMarked;
