/**
 * What the templates allow: which calls a role may make, and who may call a function or a queue.
 */
@NullMarked
package search.access;

import org.jspecify.annotations.NullMarked;
