package localcloud.hops;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import org.jspecify.annotations.Nullable;

/**
 * The table, queue, bus or function that a call goes to, if the call itself names it in a way that
 * needs no knowledge of the service.
 */
final class CallTarget {
  private static final Pattern FUNCTION = Pattern.compile("/functions/([^/?]+)");
  private static final Set<String> NAMED =
      Set.of(
          "dynamodb",
          "dynamodbstreams",
          "sqs",
          "events",
          "logs",
          "ssm",
          "monitoring",
          "sns",
          "cognito-idp");

  private CallTarget() {}

  static @Nullable String of(Call call) {
    Matcher function = FUNCTION.matcher(call.path());
    if (function.find()) {
      return last(URLDecoder.decode(function.group(1), StandardCharsets.UTF_8), ':');
    }
    return NAMED.contains(call.service()) ? named(call) : null;
  }

  private static @Nullable String named(Call call) {
    JsonNode input;
    try {
      input = call.view();
    } catch (AwsException e) {
      return null;
    }
    for (String member :
        new String[] {
          "TableName",
          "QueueName",
          "TopicArn",
          "StreamArn",
          "EventBusName",
          "logGroupName",
          "UserPoolId",
          "Name"
        }) {
      if (input.path(member).isTextual()) {
        return input.path(member).asText();
      }
    }
    String queue = input.path("QueueUrl").asText(call.service().equals("sqs") ? call.path() : "");
    if (queue.length() > 1) {
      return last(queue, '/');
    }
    JsonNode first = input.path("TransactItems").path(0);
    JsonNode table = first.isEmpty() ? first : first.iterator().next().path("TableName");
    JsonNode bus = input.path("Entries").path(0).path("EventBusName");
    return table.isTextual() ? table.asText() : bus.isTextual() ? bus.asText() : null;
  }

  private static String last(String name, char separator) {
    return name.substring(name.lastIndexOf(separator) + 1);
  }
}
