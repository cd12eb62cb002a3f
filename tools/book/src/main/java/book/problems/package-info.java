/** What is broken in the book, collected from all checks. */
@NullMarked
package book.problems;

import org.jspecify.annotations.NullMarked;
