/**
 * What the shop costs on AWS: a table of prices, the synthesized templates, and a recorded
 * checkout.
 */
@NullMarked
package course.cost;

import org.jspecify.annotations.NullMarked;
