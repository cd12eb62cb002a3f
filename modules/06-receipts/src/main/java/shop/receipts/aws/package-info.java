/** The receipts API, its table, and the consumer that writes the receipts. */
@NullMarked
package shop.receipts.aws;

import org.jspecify.annotations.NullMarked;
