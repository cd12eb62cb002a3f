/** FunctionClasses as Lambda runs them: workers, cold starts, timeouts, deaths. */
@NullMarked
package search.lambda;

import org.jspecify.annotations.NullMarked;
