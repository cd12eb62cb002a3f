/** Emulators of AWS in a container: which there are, how one is started, and where it answers. */
@NullMarked
package containers;

import org.jspecify.annotations.NullMarked;
