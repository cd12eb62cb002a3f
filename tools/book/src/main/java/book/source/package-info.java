/** What the book quotes: Java by symbol and scenarios by name. */
@NullMarked
package book.source;

import org.jspecify.annotations.NullMarked;
