/** What the features run on: an emulator in a container, to which the CDK CLI deploys. */
@NullMarked
package containers.features;

import org.jspecify.annotations.NullMarked;
