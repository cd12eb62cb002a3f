/**
 * Tables that behave as DynamoDB's, at the level of its JSON protocol, as far as the shop uses
 * them.
 */
@NullMarked
package search.table;

import org.jspecify.annotations.NullMarked;
