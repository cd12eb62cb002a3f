/** The bus of a module that is deployed alone and announces something. */
@NullMarked
package acceptance.neighbours.bus;

import org.jspecify.annotations.NullMarked;
