/** Places where the shop is deployed as usual: by the CDK CLI, through CloudFormation. */
@NullMarked
package acceptance.deployed;

import org.jspecify.annotations.NullMarked;
