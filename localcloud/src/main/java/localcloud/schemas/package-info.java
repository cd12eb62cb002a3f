/** EventBridge's schema registries, which store and return the published schemas of events. */
@NullMarked
package localcloud.schemas;

import org.jspecify.annotations.NullMarked;
