/** What goes wrong on AWS once in a while, brought about on purpose at a chosen call. */
@NullMarked
package localcloud.faults;

import org.jspecify.annotations.NullMarked;
