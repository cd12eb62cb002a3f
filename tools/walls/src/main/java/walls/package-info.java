/** The rules for the classes of every module; its tests read them when all have been built. */
@NullMarked
package walls;

import org.jspecify.annotations.NullMarked;
