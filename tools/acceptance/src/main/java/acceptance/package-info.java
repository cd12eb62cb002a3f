/** The system under test, wherever it runs, and how a suite is started. */
@NullMarked
package acceptance;

import org.jspecify.annotations.NullMarked;
