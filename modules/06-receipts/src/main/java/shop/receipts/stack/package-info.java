/** The stack of the receipts API and the consumer, with the consumer's own rule and queue. */
@NullMarked
package shop.receipts.stack;

import org.jspecify.annotations.NullMarked;
