@NullMarked
package org.throughline.command.referral;

import org.jspecify.annotations.NullMarked;
