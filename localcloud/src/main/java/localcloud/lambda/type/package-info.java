/** Lambda's resource types: what a template may declare. */
@NullMarked
package localcloud.lambda.type;

import org.jspecify.annotations.NullMarked;
