/** The file on one matter: concerns and plans, a managed move, a year's suspensions. */
@NullMarked
package org.throughline.query.casefile;

import org.jspecify.annotations.NullMarked;
