/** The book, served on this machine. */
@NullMarked
package course.book;

import org.jspecify.annotations.NullMarked;
