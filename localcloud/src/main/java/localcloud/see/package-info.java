/**
 * The page that shows what runs: a map drawn from the deployed templates, and the way that each
 * request takes through it.
 */
@NullMarked
package localcloud.see;

import org.jspecify.annotations.NullMarked;
