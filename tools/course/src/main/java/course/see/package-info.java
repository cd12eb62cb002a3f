/** The page of the running cloud, and stories for it. */
@NullMarked
package course.see;

import org.jspecify.annotations.NullMarked;
