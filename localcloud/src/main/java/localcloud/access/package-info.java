/**
 * Decides every call according to the policies in the deployed templates, following the IAM User
 * Guide's page "Policy evaluation logic" for a single account.
 */
@NullMarked
package localcloud.access;

import org.jspecify.annotations.NullMarked;
