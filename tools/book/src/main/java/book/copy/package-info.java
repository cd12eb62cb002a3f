/** Converts a page's HTML to Markdown, for readers on a code host. */
@NullMarked
package book.copy;

import org.jspecify.annotations.NullMarked;
