/** What is told of a history. */
@NullMarked
package search.story;

import org.jspecify.annotations.NullMarked;
