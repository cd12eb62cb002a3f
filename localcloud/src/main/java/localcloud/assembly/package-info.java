/** The output of {@code cdk synth}: stacks, their resources as declared, and their files. */
@NullMarked
package localcloud.assembly;

import org.jspecify.annotations.NullMarked;
