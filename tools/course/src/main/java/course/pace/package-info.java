/** Measures how long a learner waits for a verdict; for maintainers of the course. */
@NullMarked
package course.pace;

import org.jspecify.annotations.NullMarked;
