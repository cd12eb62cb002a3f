package localcloud.apigateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import localcloud.apigateway.RestApi.Method;
import localcloud.apigateway.RestApi.Resource;

/**
 * The resource and method that a path leads to.
 *
 * @param template the resource's path, such as {@code /loans/{member}}
 * @param variables the values of the template's variables in the path, decoded
 */
record Route(String template, Map<String, String> variables, Method method) {

  /**
   * Finds the resource, preferring a literal over a variable and that over a greedy variable, and
   * then its method.
   */
  static Route find(RestApi api, ApiRequest request) {
    List<String> segments = new ArrayList<>(List.of(request.path().substring(1).split("/", -1)));
    if (segments.getLast().isEmpty()) {
      segments.removeLast();
    }
    return descend(api, api.rootResourceId(), "", segments, Map.of())
        .flatMap(
            found ->
                api.method(found.resourceId(), request.method())
                    .map(method -> new Route(found.template(), found.variables(), method)))
        .orElseThrow(Refusal::unknownRoute);
  }

  private static Optional<Found> descend(
      RestApi api, String id, String template, List<String> rest, Map<String, String> variables) {
    if (rest.isEmpty()) {
      return Optional.of(new Found(id, template.isEmpty() ? "/" : template, variables));
    }
    return api.resources.values().stream()
        .filter(resource -> resource.parentId().equals(id))
        .sorted(Comparator.comparingInt(Route::rank))
        .filter(
            resource -> rank(resource) > 0 || resource.pathPart().equals(decode(rest.getFirst())))
        .flatMap(
            resource -> {
              Map<String, String> more = new HashMap<>(variables);
              int taken = rank(resource) == 2 ? rest.size() : 1;
              if (rank(resource) > 0) {
                more.put(variable(resource), decode(String.join("/", rest.subList(0, taken))));
              }
              return descend(
                  api,
                  resource.id(),
                  template + "/" + resource.pathPart(),
                  rest.subList(taken, rest.size()),
                  more)
                  .stream();
            })
        .findFirst();
  }

  /** {@code member} of {@code {member}}, {@code rest} of {@code {rest+}}. */
  private static String variable(Resource resource) {
    String part = resource.pathPart();
    return part.substring(1, part.length() - rank(resource));
  }

  private static int rank(Resource resource) {
    String part = resource.pathPart();
    return part.endsWith("+}") ? 2 : part.startsWith("{") ? 1 : 0;
  }

  /** Decodes only percent escapes: a plus in a path stays a plus. */
  private static String decode(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private record Found(String resourceId, String template, Map<String, String> variables) {}
}
