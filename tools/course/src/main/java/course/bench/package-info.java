/**
 * The workbench: a background process that compiles a learner's code, runs the proof of a step on
 * clouds that it keeps warm, and gives one verdict.
 */
@NullMarked
package course.bench;

import org.jspecify.annotations.NullMarked;
