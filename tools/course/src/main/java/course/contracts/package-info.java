/** Says from the committed contracts which module may be deployed alone. */
@NullMarked
package course.contracts;

import org.jspecify.annotations.NullMarked;
