/**
 * Decides every call by the policies of the deployed templates, as the IAM User Guide's page
 * "Policy evaluation logic" has it for one account.
 */
@NullMarked
package localcloud.access;

import org.jspecify.annotations.NullMarked;
