package localcloud.see;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/**
 * A route of a deployed API, and what a request to it has to bring.
 *
 * @param api the node of the API
 * @param base the path before the route's own: the API's id and its stage
 * @param path with variables, such as {@code /loans/{member}}
 * @param pool the ARN of the user pool whose token it asks for; null if it asks for none
 * @param scoped whether it asks for an access token; otherwise, it is an ID token
 * @param parameters {@code querystring.x} and {@code header.X}
 * @param schema of the body; null if no model says
 */
record ApiRoute(
    String api,
    String base,
    String method,
    String path,
    @Nullable String pool,
    boolean scoped,
    List<String> parameters,
    @Nullable JsonNode schema) {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}+]+)(\\+?)}");

  /** As people write it, such as {@code POST /loans}. */
  String name() {
    return method + " " + path;
  }

  boolean is(String otherApi, String otherName) {
    return api.equals(otherApi) && name().equals(otherName);
  }

  /** The path of a request with these values of its variables and of its query. */
  String filled(JsonNode values, JsonNode query) {
    Matcher variables = VARIABLE.matcher(path);
    String filled =
        variables.replaceAll(
            variable -> {
              String value = encoded(values.path(variable.group(1)).asText());
              return Matcher.quoteReplacement(
                  variable.group(2).isEmpty() ? value : value.replace("%2F", "/"));
            });
    StringBuilder whole = new StringBuilder(base + filled);
    char before = '?';
    for (Map.Entry<String, JsonNode> one : query.properties()) {
      whole.append(before).append(encoded(one.getKey())).append('=');
      whole.append(encoded(one.getValue().asText()));
      before = '&';
    }
    return whole.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("api", api)
            .put("base", base)
            .put("method", method)
            .put("path", path)
            .put("signedIn", pool != null)
            .put("scoped", scoped);
    parameters.forEach(json.putArray("parameters")::add);
    VARIABLE
        .matcher(path)
        .results()
        .forEach(found -> json.withArray("variables").add(found.group(1)));
    json.set("schema", schema);
    return json;
  }
}
