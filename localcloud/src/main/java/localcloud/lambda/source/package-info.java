/** Event source mappings, which say what queue or stream feeds what function. */
@NullMarked
package localcloud.lambda.source;

import org.jspecify.annotations.NullMarked;
