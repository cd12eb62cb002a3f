/** EventBridge's schema registries: they keep the published form of events, and give it back. */
@NullMarked
package localcloud.schemas;

import org.jspecify.annotations.NullMarked;
