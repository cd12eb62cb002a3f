/** The launcher's program: runs the shop on this machine and talks to it. */
@NullMarked
package course;

import org.jspecify.annotations.NullMarked;
