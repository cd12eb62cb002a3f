package localcloud.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Cuts the lists of services that answer with all they have into the pages that the caller asks
 * for. A page's token is the number of elements before the next one.
 */
final class Paging {
  private static final String TOKEN = "after-";

  /**
   * The members of an operation that is answered in pages.
   *
   * @param list the member of the answer that holds the elements
   * @param limit the parameter with the most elements of a page
   * @param token the parameter with the token of the page
   * @param next the member of the answer with the token of the next page
   */
  private record Pages(String list, String limit, String token, String next) {}

  private static final Map<String, Pages> ALL =
      Map.of(
          "events ListRules", new Pages("Rules", "Limit", "NextToken", "NextToken"),
          "events ListTargetsByRule", new Pages("Targets", "Limit", "NextToken", "NextToken"),
          "monitoring DescribeAlarms",
              new Pages("MetricAlarms", "MaxRecords", "NextToken", "NextToken"),
          "ssm DescribeParameters", new Pages("Parameters", "MaxResults", "NextToken", "NextToken"),
          "ssm GetParametersByPath",
              new Pages("Parameters", "MaxResults", "NextToken", "NextToken"),
          "lambda ListFunctions", new Pages("Functions", "MaxItems", "Marker", "NextMarker"),
          "lambda ListEventSourceMappings",
              new Pages("EventSourceMappings", "MaxItems", "Marker", "NextMarker"),
          "lambda ListAliases", new Pages("Aliases", "MaxItems", "Marker", "NextMarker"),
          "lambda ListVersionsByFunction",
              new Pages("Versions", "MaxItems", "Marker", "NextMarker"),
          "cognito-idp AdminListGroupsForUser",
              new Pages("Groups", "Limit", "NextToken", "NextToken"));

  private Paging() {}

  /** The page that the call asks for; any other answer as it is. */
  static Reply cut(Call call, Reply reply) {
    Pages pages = ALL.get(call.service() + " " + call.operation());
    if (pages == null || !reply.succeeded()) {
      return reply;
    }
    String token = parameter(call, pages.token());
    String limit = parameter(call, pages.limit());
    return token.isEmpty() && limit.isEmpty()
        ? reply
        : cut(reply, pages, start(token, pages), most(limit, pages));
  }

  private static Reply cut(Reply reply, Pages pages, int start, int most) {
    ObjectNode answer = (ObjectNode) reply.output();
    JsonNode all = answer.path(pages.list());
    ArrayNode page = Json.array();
    long end = Math.min((long) start + most, all.size());
    for (int i = start; i < end; i++) {
      page.add(all.get(i));
    }
    answer.set(pages.list(), page);
    if (end < all.size()) {
      answer.put(pages.next(), TOKEN + end);
    }
    return new Reply(reply.status(), reply.headers(), Json.bytes(answer));
  }

  private static int start(String token, Pages pages) {
    if (!token.isEmpty() && !token.matches(TOKEN + "\\d{1,9}")) {
      throw AwsException.validation(
          "The " + pages.token() + " is not one that an earlier answer to this call had.");
    }
    return token.isEmpty() ? 0 : Integer.parseInt(token.substring(TOKEN.length()));
  }

  private static int most(String limit, Pages pages) {
    if (limit.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    if (!limit.matches("\\d{1,9}") || Integer.parseInt(limit) == 0) {
      throw AwsException.validation("The " + pages.limit() + " must be at least 1.");
    }
    return Integer.parseInt(limit);
  }

  private static String parameter(Call call, String name) {
    int question = call.path().indexOf('?');
    if (question >= 0) {
      return QueryForm.fields(call.path().substring(question + 1)).getOrDefault(name, "");
    }
    return call.method().equals("GET") ? "" : call.view().path(name).asText("");
  }
}
