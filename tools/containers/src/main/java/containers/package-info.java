/** AWS emulators in containers: which exist, how to start one, and how to reach it. */
@NullMarked
package containers;

import org.jspecify.annotations.NullMarked;
