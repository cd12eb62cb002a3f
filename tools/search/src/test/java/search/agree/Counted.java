package search.agree;

/**
 * How often the relays have been invoked so far, how many messages the consumer has been given,
 * each time it got them, and how many dead letters there are. The consumer's invocations are not
 * counted: two messages that wait at the same moment may come in one batch, or in two.
 */
record Counted(int relay, int messages, int deadLetters) {}
