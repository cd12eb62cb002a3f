/** Lambda's resource types, which a template may declare. */
@NullMarked
package localcloud.lambda.type;

import org.jspecify.annotations.NullMarked;
