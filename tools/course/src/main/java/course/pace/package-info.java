/** Measures how long somebody waits for a verdict; for those who keep the course. */
@NullMarked
package course.pace;

import org.jspecify.annotations.NullMarked;
