package course.why;

import course.aws.Endpoint;
import course.aws.LogLines;
import course.aws.Queues;
import course.aws.Rules;
import java.nio.file.Path;

/** Whom a diagnosis asks: the running shop, and the stacks' sources below the repository's root. */
record Sources(Journal journal, Rules rules, Queues queues, LogLines logs, Path root) {

  static Sources of(Endpoint endpoint, Path root) {
    return new Sources(
        Journal.of(endpoint),
        new Rules(endpoint),
        new Queues(endpoint),
        new LogLines(endpoint),
        root);
  }
}
