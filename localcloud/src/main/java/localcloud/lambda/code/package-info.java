/** A function's code, unpacked once, and the archives of its libraries' classes. */
@NullMarked
package localcloud.lambda.code;

import org.jspecify.annotations.NullMarked;
