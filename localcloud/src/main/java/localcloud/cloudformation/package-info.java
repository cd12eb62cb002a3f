/** AWS CloudFormation as the CDK CLI uses it: change sets, events, stacks and outputs. */
@NullMarked
package localcloud.cloudformation;

import org.jspecify.annotations.NullMarked;
