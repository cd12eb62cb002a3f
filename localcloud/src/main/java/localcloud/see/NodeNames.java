package localcloud.see;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds a node by what templates, calls and policies name it with: a name, a URL, or an ARN, also
 * of a part of it such as a table's stream or a function's alias.
 */
final class NodeNames {
  private final Map<String, String> ids = new HashMap<>();

  void add(String service, String name, String id) {
    ids.put(service + " " + name, id);
  }

  @Nullable String named(String service, @Nullable String name) {
    return name == null ? null : ids.get(service + " " + plain(service, name));
  }

  /** The node that an ARN means, or null. */
  @Nullable String arn(String arn) {
    String[] parts = arn.split(":", 6);
    return parts.length < 6 ? null : named(parts[2], arn);
  }

  private static String plain(String service, String name) {
    String rest = name.startsWith("arn:") ? name.split(":", 6)[5] : name;
    return switch (service) {
      case "lambda" -> part(rest.replaceFirst("^function:", ""), ':', 0);
      case "dynamodb" -> part(rest.replaceFirst("^table/", ""), '/', 0);
      case "sqs" -> rest.substring(rest.lastIndexOf('/') + 1);
      case "events" -> rest.replaceFirst("^event-bus/", "");
      case "execute-api" -> name.startsWith("arn:") ? part(rest, '/', 0) : rest;
      default -> rest;
    };
  }

  private static String part(String text, char separator, int from) {
    int end = text.indexOf(separator, from);
    return end < 0 ? text.substring(from) : text.substring(from, end);
  }
}
