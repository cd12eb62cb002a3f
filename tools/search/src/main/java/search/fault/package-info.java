/** What goes wrong: decided call by call, and for whole spells. */
@NullMarked
package search.fault;

import org.jspecify.annotations.NullMarked;
