/** What AWS's schemas say about the resources of a template. */
@NullMarked
package shop.system.schema;

import org.jspecify.annotations.NullMarked;
