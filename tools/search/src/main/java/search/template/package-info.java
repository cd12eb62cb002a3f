/** What the synthesized templates say of the shop. */
@NullMarked
package search.template;

import org.jspecify.annotations.NullMarked;
