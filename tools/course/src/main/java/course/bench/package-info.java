/**
 * The workbench: a process in the background that compiles a learner's code, runs what proves a
 * step against clouds that it keeps warm, and says one thing.
 */
@NullMarked
package course.bench;

import org.jspecify.annotations.NullMarked;
