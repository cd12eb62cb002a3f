/**
 * A template in its surroundings: conditions, parameters and intrinsics resolved; knows no service.
 */
@NullMarked
package localcloud.template;

import org.jspecify.annotations.NullMarked;
