/** A learner's folder: what is carved into it, its progress, and what was saved. */
@NullMarked
package course.workspace;

import org.jspecify.annotations.NullMarked;
