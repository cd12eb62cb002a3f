/**
 * Measures what an operator and a learner wait for, as ratios of figures from one run. Never part
 * of a build that proves something: machines are noisy.
 */
@NullMarked
package bench;

import org.jspecify.annotations.NullMarked;
