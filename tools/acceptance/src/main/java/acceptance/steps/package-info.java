/** What the sentences of the features do, by topic. */
@NullMarked
package acceptance.steps;

import org.jspecify.annotations.NullMarked;
