/** Amazon Cognito user pools: users, their passwords, and the tokens that say who calls. */
@NullMarked
package localcloud.cognito;

import org.jspecify.annotations.NullMarked;
