/** What each function may do, what it did in the acceptance run, and why it may more than that. */
@NullMarked
package course.access;

import org.jspecify.annotations.NullMarked;
