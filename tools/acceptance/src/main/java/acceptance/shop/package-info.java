/** The shop as seen from outside: over HTTP, through its messages, and through what it reports. */
@NullMarked
package acceptance.shop;

import org.jspecify.annotations.NullMarked;
