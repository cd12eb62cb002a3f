/** What stands beside a module that is deployed alone. */
@NullMarked
package acceptance.neighbours;

import org.jspecify.annotations.NullMarked;
