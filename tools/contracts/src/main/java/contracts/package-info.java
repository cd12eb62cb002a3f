/**
 * The contracts between modules: what consumers need, what providers give, and the committed files
 * that pin both.
 */
@NullMarked
package contracts;

import org.jspecify.annotations.NullMarked;
