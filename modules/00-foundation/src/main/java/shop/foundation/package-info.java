/** What every domain of the shop shares and none owns: money, names, pages, problems. */
@NullMarked
package shop.foundation;

import org.jspecify.annotations.NullMarked;
