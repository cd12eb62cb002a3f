/** What must hold of the classes of every module; its tests read them once all have been built. */
@NullMarked
package walls;

import org.jspecify.annotations.NullMarked;
