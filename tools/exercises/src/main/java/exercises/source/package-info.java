/** Java by symbol: where the JDK's own parser sees a type or a member in a source. */
@NullMarked
package exercises.source;

import org.jspecify.annotations.NullMarked;
