/**
 * Runs functions in separate processes behind AWS's Runtime API and feeds them from queues and
 * streams.
 */
@NullMarked
package localcloud.lambda;

import org.jspecify.annotations.NullMarked;
