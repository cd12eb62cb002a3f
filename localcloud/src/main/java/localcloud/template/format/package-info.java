/**
 * Refuses a template that CloudFormation could not read, in its words: see "Template sections",
 * "Intrinsic function reference" and "Understand CloudFormation quotas" in the AWS CloudFormation
 * User Guide.
 */
@NullMarked
package localcloud.template.format;

import org.jspecify.annotations.NullMarked;
