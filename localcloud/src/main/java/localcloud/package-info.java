/**
 * Runs synthesized CloudFormation templates on real engines, in one process, behind one AWS
 * endpoint. Users build on this package, on assembly, report, hops, faults and time, and on the
 * calls that pass the gateway; everything else may change.
 */
@NullMarked
package localcloud;

import org.jspecify.annotations.NullMarked;
