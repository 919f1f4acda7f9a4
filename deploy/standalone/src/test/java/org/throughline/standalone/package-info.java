/** The whole house, asked over HTTP on its embedded stores. */
@NullMarked
package org.throughline.standalone;

import org.jspecify.annotations.NullMarked;
