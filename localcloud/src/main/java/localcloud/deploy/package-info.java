/** Creates, updates and deletes declared resources in dependency order. */
@NullMarked
package localcloud.deploy;

import org.jspecify.annotations.NullMarked;
