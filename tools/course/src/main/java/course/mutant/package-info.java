/** Wrong answers that are generated: small changes to the solution of a step. */
@NullMarked
package course.mutant;

import org.jspecify.annotations.NullMarked;
