/** The way of a request from a client to a function and back. */
@NullMarked
package search.api;

import org.jspecify.annotations.NullMarked;
