package search.agree;

/** How often two functions have been invoked so far, and how many dead letters there are. */
record Counted(int relay, int consumer, int deadLetters) {}
