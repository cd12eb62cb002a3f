/** Event source mappings: which queue or stream feeds which function. */
@NullMarked
package localcloud.lambda.source;

import org.jspecify.annotations.NullMarked;
