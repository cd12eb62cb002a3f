package localcloud.cloudformation;

import java.time.Instant;
import java.util.List;
import localcloud.deploy.PlannedChange;
import localcloud.template.StackId;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment would do (API Reference, "DescribeChangeSet").
 *
 * @param proposal null when it could not be understood
 * @param failure why it cannot be executed, or empty
 */
record ChangeSet(
    String stack,
    String name,
    String id,
    Instant created,
    String description,
    @Nullable Proposal proposal,
    List<PlannedChange> changes,
    String failure) {

  boolean failed() {
    return !failure.isEmpty();
  }

  String stackId() {
    return StackId.of(stack);
  }
}
