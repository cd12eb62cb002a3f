/** As much of the AWS wire protocols as the launcher needs to inspect the running shop. */
@NullMarked
package course.aws;

import org.jspecify.annotations.NullMarked;
