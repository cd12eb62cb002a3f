/** Files that outlive the process, whenever it is killed, or the disk is full. */
@NullMarked
package localcloud.disk;

import org.jspecify.annotations.NullMarked;
