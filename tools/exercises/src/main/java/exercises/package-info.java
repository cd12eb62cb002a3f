/** What the course asks of a learner, as {@code docs/course/steps.yaml} lists it. */
@NullMarked
package exercises;

import org.jspecify.annotations.NullMarked;
