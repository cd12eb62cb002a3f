/** Prepares the classes of the commands, so that the next one starts sooner. */
@NullMarked
package course.prepare;

import org.jspecify.annotations.NullMarked;
