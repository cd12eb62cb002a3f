/**
 * Brings the build up to date before the launcher runs anything. It imports only java.*, because it
 * runs from source when nothing is compiled yet.
 */
@NullMarked
package course.build;

import org.jspecify.annotations.NullMarked;
