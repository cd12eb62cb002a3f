/**
 * Runs synthesized CloudFormation templates on real engines, in one process, behind one AWS
 * endpoint.
 */
@NullMarked
package localcloud;

import org.jspecify.annotations.NullMarked;
