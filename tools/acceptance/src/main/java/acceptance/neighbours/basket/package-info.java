/** What the basket needs when deployed alone: a catalogue, a bus, and the addresses of both. */
@NullMarked
package acceptance.neighbours.basket;

import org.jspecify.annotations.NullMarked;
