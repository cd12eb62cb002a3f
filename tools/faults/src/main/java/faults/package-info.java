/**
 * Tests whether the shop keeps its promise when things go wrong: each AWS call in a flow fails once
 * in every way it can, and afterwards the tables and queues must agree with the answers. {@code
 * -Dseed=N} chooses other samples; {@code -Dsoak=10m} keeps sampling for ten minutes.
 */
@NullMarked
package faults;

import org.jspecify.annotations.NullMarked;
