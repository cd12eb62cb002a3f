/** Proves that every exercise is sound. */
@NullMarked
package course.verify;

import org.jspecify.annotations.NullMarked;
