@NullMarked
package org.throughline.command.http;

import org.jspecify.annotations.NullMarked;
