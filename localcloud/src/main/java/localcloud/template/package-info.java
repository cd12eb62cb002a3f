/**
 * Evaluates a template in its surroundings: resolves conditions, parameters and intrinsics; depends
 * on no service.
 */
@NullMarked
package localcloud.template;

import org.jspecify.annotations.NullMarked;
