/** What each function may do, what it did in the acceptance run, and why it may do more. */
@NullMarked
package course.access;

import org.jspecify.annotations.NullMarked;
