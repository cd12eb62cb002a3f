/** As much of the AWS wire protocols as the launcher needs to look at what runs. */
@NullMarked
package course.aws;

import org.jspecify.annotations.NullMarked;
