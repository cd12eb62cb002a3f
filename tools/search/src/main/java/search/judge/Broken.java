package search.judge;

/** A rule that a history breaks, and by what. */
public record Broken(Rule rule, String what) {}
