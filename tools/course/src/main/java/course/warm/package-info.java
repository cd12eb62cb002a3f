/** The workbench's warm cloud, as the scenarios see it. */
@NullMarked
package course.warm;

import org.jspecify.annotations.NullMarked;
