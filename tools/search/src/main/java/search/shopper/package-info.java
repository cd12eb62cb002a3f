/** People in front of browsers, and what they saw and heard. */
@NullMarked
package search.shopper;

import org.jspecify.annotations.NullMarked;
