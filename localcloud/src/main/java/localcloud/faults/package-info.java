/** Injects, at a chosen call, what goes wrong on AWS from time to time. */
@NullMarked
package localcloud.faults;

import org.jspecify.annotations.NullMarked;
