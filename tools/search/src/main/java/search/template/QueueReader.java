package search.template;

import java.time.Duration;
import java.util.Optional;
import localcloud.assembly.Resource;
import search.queue.QueueSpec;

/** The numbers of a queue, and those of AWS where the template has none. */
final class QueueReader {
  private static final int DEFAULT_VISIBILITY = 30;
  private static final int DEFAULT_RETENTION = 4 * 24 * 3600;

  private final References references;

  QueueReader(References references) {
    this.references = references;
  }

  QueueSpec of(Resource queue) {
    var properties = queue.properties();
    var redrive = properties.path("RedrivePolicy");
    return new QueueSpec(
        queue.where(),
        Duration.ofSeconds(properties.path("VisibilityTimeout").asInt(DEFAULT_VISIBILITY)),
        Duration.ofSeconds(properties.path("MessageRetentionPeriod").asInt(DEFAULT_RETENTION)),
        redrive.path("maxReceiveCount").asInt(0),
        redrive.isMissingNode()
            ? Optional.empty()
            : Optional.of(references.target(queue.stack(), redrive.path("deadLetterTargetArn"))));
  }
}
