package search.judge;

/** A rule that a history breaks, and by what. */
public record BrokenRule(Rule rule, String what) {}
