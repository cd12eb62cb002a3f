/** Receipts: written exactly once for every placed order, and shown to the shopper who bought. */
@NullMarked
package shop.receipts;

import org.jspecify.annotations.NullMarked;
