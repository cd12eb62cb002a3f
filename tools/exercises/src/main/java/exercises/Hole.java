package exercises;

import exercises.source.Symbol;

/**
 * A piece of the reference that the learner writes.
 *
 * @param symbol a method or constructor
 * @param task what it must do, in one sentence
 */
public record Hole(Symbol symbol, String task) {}
