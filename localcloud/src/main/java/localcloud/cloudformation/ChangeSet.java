package localcloud.cloudformation;

import java.time.Instant;
import java.util.List;
import localcloud.deploy.PlannedChange;
import localcloud.template.StackId;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment would do (API Reference, "DescribeChangeSet").
 *
 * @param proposal null if it could not be read
 * @param failure why it cannot be executed; empty if it can
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
