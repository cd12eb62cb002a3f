/** Stand-ins for the neighbours of a module deployed alone. */
@NullMarked
package acceptance.neighbours;

import org.jspecify.annotations.NullMarked;
