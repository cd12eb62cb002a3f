/** What receipts needs when deployed alone: the bus on which ordering announces its orders. */
@NullMarked
package acceptance.neighbours.receipts;

import org.jspecify.annotations.NullMarked;
