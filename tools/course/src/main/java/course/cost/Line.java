package course.cost;

import java.math.BigDecimal;

/**
 * One line of a bill, in dollars.
 *
 * @param service who bills it, if anybody asks for shares
 */
record Line(String what, BigDecimal dollars, String service) {

  Line(String what, BigDecimal dollars) {
    this(what, dollars, "");
  }
}
