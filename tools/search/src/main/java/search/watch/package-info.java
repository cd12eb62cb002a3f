/** What CloudWatch would show of a history: metrics, and the alarms that the templates declare. */
@NullMarked
package search.watch;

import org.jspecify.annotations.NullMarked;
