/**
 * Lets the build catch up with the sources before the launcher runs anything. It imports java.*
 * only, because it runs from source when nothing is compiled yet.
 */
@NullMarked
package course.build;

import org.jspecify.annotations.NullMarked;
