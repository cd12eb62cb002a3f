/** A learner's folder: what is carved into it, how far it is, and what was saved. */
@NullMarked
package course.workspace;

import org.jspecify.annotations.NullMarked;
