/**
 * Cuts holes into sources and fills them again, with positions from the JDK's own compiler, so that
 * everything around a hole stays exactly as written.
 */
@NullMarked
package course.carve;

import org.jspecify.annotations.NullMarked;
