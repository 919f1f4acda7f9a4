/** Both sides in one JVM on embedded stores: the command line, the stores, the issuer of demo tokens, the demo. */
@NullMarked
package org.throughline.standalone;

import org.jspecify.annotations.NullMarked;
