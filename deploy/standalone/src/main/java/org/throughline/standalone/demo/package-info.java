/** The demo: a made-up county loaded through the real API on a clock of its own, and one child's story told in it. */
@NullMarked
package org.throughline.standalone.demo;

import org.jspecify.annotations.NullMarked;
