package course.why;

import course.aws.Endpoint;
import course.aws.LogLines;
import course.aws.QueueDepths;
import course.aws.Rules;
import java.nio.file.Path;

/**
 * The sources of a diagnosis: the running shop, and the stacks' code below the repository's root.
 */
record Evidence(Journal journal, Rules rules, QueueDepths queues, LogLines logs, Path root) {

  static Evidence of(Endpoint endpoint, Path root) {
    return new Evidence(
        Journal.of(endpoint),
        new Rules(endpoint),
        new QueueDepths(endpoint),
        new LogLines(endpoint),
        root);
  }
}
