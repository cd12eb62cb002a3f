/** {@code ./course search}: looks for what goes wrong, in simulated time. */
@NullMarked
package course.search;

import org.jspecify.annotations.NullMarked;
