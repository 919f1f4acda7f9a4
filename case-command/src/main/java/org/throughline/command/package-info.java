/** The deciding side: one folder per question, command, rule, event and test together. */
@NullMarked
package org.throughline.command;

import org.jspecify.annotations.NullMarked;
