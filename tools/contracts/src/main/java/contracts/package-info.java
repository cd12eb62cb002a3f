/** The contracts between modules: what consumers need, what providers give, and what is pinned. */
@NullMarked
package contracts;

import org.jspecify.annotations.NullMarked;
