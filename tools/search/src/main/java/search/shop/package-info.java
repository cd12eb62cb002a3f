/** The shop in simulated time: its real functions, wired as its templates say. */
@NullMarked
package search.shop;

import org.jspecify.annotations.NullMarked;
