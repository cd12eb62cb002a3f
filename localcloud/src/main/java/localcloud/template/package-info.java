/**
 * Reads what the CDK synthesized: stacks, assets, resources and their intrinsics; knows no service.
 */
@NullMarked
package localcloud.template;

import org.jspecify.annotations.NullMarked;
