/** Deploys the shop to AWS and destroys it there with the CDK CLI, after saying what it costs. */
@NullMarked
package course.deploy;

import org.jspecify.annotations.NullMarked;
