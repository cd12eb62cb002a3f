package localcloud.gateway;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members of an operation that is answered in pages.
 *
 * @param list the member of the answer that holds the elements
 * @param limit the parameter with the most elements of a page
 * @param token the parameter with the token of the page
 * @param next the member of the answer with the token of the next page
 */
record PagedOperation(String list, String limit, String token, String next) {
  private static final Map<String, PagedOperation> ALL =
      Map.of(
          "events ListRules", new PagedOperation("Rules", "Limit", "NextToken", "NextToken"),
          "events ListTargetsByRule",
              new PagedOperation("Targets", "Limit", "NextToken", "NextToken"),
          "monitoring DescribeAlarms",
              new PagedOperation("MetricAlarms", "MaxRecords", "NextToken", "NextToken"),
          "ssm DescribeParameters",
              new PagedOperation("Parameters", "MaxResults", "NextToken", "NextToken"),
          "ssm GetParametersByPath",
              new PagedOperation("Parameters", "MaxResults", "NextToken", "NextToken"),
          "lambda ListFunctions",
              new PagedOperation("Functions", "MaxItems", "Marker", "NextMarker"),
          "lambda ListEventSourceMappings",
              new PagedOperation("EventSourceMappings", "MaxItems", "Marker", "NextMarker"),
          "lambda ListAliases", new PagedOperation("Aliases", "MaxItems", "Marker", "NextMarker"),
          "lambda ListVersionsByFunction",
              new PagedOperation("Versions", "MaxItems", "Marker", "NextMarker"),
          "cognito-idp AdminListGroupsForUser",
              new PagedOperation("Groups", "Limit", "NextToken", "NextToken"));

  /** Null for operations whose service makes pages itself, or has none. */
  static @Nullable PagedOperation of(Call call) {
    return ALL.get(call.service() + " " + call.operation());
  }
}
