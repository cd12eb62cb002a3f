/** What every stack shares: a function, a REST API and alarms with the shop's defaults. */
@NullMarked
package shop.foundation.stack;

import org.jspecify.annotations.NullMarked;
