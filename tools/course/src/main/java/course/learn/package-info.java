/** The learner's commands. */
@NullMarked
package course.learn;

import org.jspecify.annotations.NullMarked;
