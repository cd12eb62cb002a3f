package search.judge;

/** A rule that a history breaks, and by what. */
public record BrokenRule(ShopRule rule, String what) {}
