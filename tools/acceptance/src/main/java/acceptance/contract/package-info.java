/** What the modules' contract tests share: the committed contracts, and the pin that holds them. */
@NullMarked
package acceptance.contract;

import org.jspecify.annotations.NullMarked;
