/** Runs the acceptance suites of modules from a built tree, and says what they prove. */
@NullMarked
package course.suite;

import org.jspecify.annotations.NullMarked;
