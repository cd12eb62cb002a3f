/** The running shop: its process, where it listens, and how it is stopped. */
@NullMarked
package course.run;

import org.jspecify.annotations.NullMarked;
