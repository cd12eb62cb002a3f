/** What authors write in docs/ to quote code, scenarios, steps and pictures. */
@NullMarked
package book.macro;

import org.jspecify.annotations.NullMarked;
