/** The shop that runs: who it is, where it listens, and how it is stopped. */
@NullMarked
package course.run;

import org.jspecify.annotations.NullMarked;
