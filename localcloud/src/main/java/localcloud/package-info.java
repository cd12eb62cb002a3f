/**
 * Runs synthesized CloudFormation templates on real engines, in one process, behind one AWS
 * endpoint. Its public API is this package; assembly, report, hops, faults and time; and the calls
 * that pass through the gateway. Everything else may change.
 */
@NullMarked
package localcloud;

import org.jspecify.annotations.NullMarked;
