package search.agree;

/**
 * How often the relay of the checkouts has been invoked so far, how many messages the consumer has
 * been given, each time they came, how often the relay of the orders has been invoked, and how many
 * dead letters there are. The consumer's invocations are not counted: two messages that wait at the
 * same moment may come in one batch, or in two.
 */
record Counted(int relay, int messages, int announced, int deadLetters) {}
