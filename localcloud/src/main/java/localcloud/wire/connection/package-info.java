/**
 * Limits what a client may send before a handler sees it: how long it may take and how much a head
 * may hold. The HTTP server itself has no such limits that long answers would survive.
 */
@NullMarked
package localcloud.wire.connection;

import org.jspecify.annotations.NullMarked;
