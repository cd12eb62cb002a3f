/** What the book quotes: Java by symbol, scenarios by name, steps by chapter. */
@NullMarked
package book.source;

import org.jspecify.annotations.NullMarked;
