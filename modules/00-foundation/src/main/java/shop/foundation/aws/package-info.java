/** What every Lambda function shares: reading events, reporting problems, logging, AWS clients. */
@NullMarked
package shop.foundation.aws;

import org.jspecify.annotations.NullMarked;
