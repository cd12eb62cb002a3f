package course.mutant;

import course.carve.Code;

/**
 * The solution of a step with one mistake in it.
 *
 * @param name the hole, the kind of mistake, and what it replaces by what: the same in every run
 */
public record Mutant(String name, Code code) {}
