package localcloud.answers;

import java.util.Set;

/** What AWS itself answers against its model. */
final class AwsItself {
  private static final Set<String> ANSWERS =
      Set.of(
          "NumberOfDecreasesToday is out of range: 0",
          "TableThroughputModeSummary is not in the model",
          "\"REVIEW_IN_PROGRESS\"",
          "BatchWriteItem.UnprocessedItems has the size 0",
          "BatchGetItem.UnprocessedKeys has the size 0",
          "ListTargetsByRule.Targets has the size 0",
          "GetParameters.InvalidParameters has the size 0");

  private AwsItself() {}

  static boolean hasToo(String problem) {
    return ANSWERS.stream().anyMatch(problem::contains);
  }
}
