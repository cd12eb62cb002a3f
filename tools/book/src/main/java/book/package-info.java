/** Makes the book: reads docs/, writes a site, and refuses to when anything in it is broken. */
@NullMarked
package book;

import org.jspecify.annotations.NullMarked;
