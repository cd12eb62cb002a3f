/** What must hold of the classes of every module. */
@NullMarked
package walls;

import org.jspecify.annotations.NullMarked;
