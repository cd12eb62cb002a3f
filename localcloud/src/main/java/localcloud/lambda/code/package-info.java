/** A function's code, unpacked once, and the class archives of its libraries. */
@NullMarked
package localcloud.lambda.code;

import org.jspecify.annotations.NullMarked;
