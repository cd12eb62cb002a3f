/** Shows where a request or an event went and where it stopped, from the local cloud's hops. */
@NullMarked
package course.why;

import org.jspecify.annotations.NullMarked;
