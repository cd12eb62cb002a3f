/** What {@code cdk synth} has written: stacks, their resources as declared, and their files. */
@NullMarked
package localcloud.assembly;

import org.jspecify.annotations.NullMarked;
