/**
 * Where requests went: every call that passed through the gateway, with its request and response.
 */
@NullMarked
package localcloud.hops;

import org.jspecify.annotations.NullMarked;
