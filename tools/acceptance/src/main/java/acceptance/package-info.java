/** The system under test, wherever it runs, and the start of a suite. */
@NullMarked
package acceptance;

import org.jspecify.annotations.NullMarked;
