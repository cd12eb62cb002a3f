/** The walls that ArchUnit keeps in every module (see CONTRIBUTING.md, "The walls"). */
@NullMarked
package acceptance.walls;

import org.jspecify.annotations.NullMarked;
