/** How a request becomes a command and a receipt becomes an answer. */
@NullMarked
package org.throughline.command.http;

import org.jspecify.annotations.NullMarked;
