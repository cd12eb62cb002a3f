/**
 * Whether the shop keeps its promise when things go wrong: each AWS call of a flow fails once in
 * every way it can, and afterwards the tables and the queues must tell the same story as the
 * answers. {@code -Dseed=N} chooses other samples, {@code -Dsoak=10m} goes on sampling for ten
 * minutes.
 */
@NullMarked
package faults;

import org.jspecify.annotations.NullMarked;
