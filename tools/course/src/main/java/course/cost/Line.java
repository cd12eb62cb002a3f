package course.cost;

import java.math.BigDecimal;

/** One line of a bill, in dollars. */
record Line(String what, BigDecimal dollars) {}
