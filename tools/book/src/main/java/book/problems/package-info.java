/** What is broken in the book, gathered from all who look. */
@NullMarked
package book.problems;

import org.jspecify.annotations.NullMarked;
