/** The walls that ArchUnit checks in every module (see CONTRIBUTING.md, "The walls"). */
@NullMarked
package acceptance.walls;

import org.jspecify.annotations.NullMarked;
