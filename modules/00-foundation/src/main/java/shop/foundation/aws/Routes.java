package shop.foundation.aws;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Maps a method and a resource to the code that answers them. */
public final class Routes {
  private final Map<String, Function<ApiRequest, Answer>> routes = new HashMap<>();

  /** For example {@code on("GET", "/product/{id}", this::show)}. */
  public Routes on(String method, String resource, Function<ApiRequest, Answer> answer) {
    routes.put(key(method, resource), answer);
    return this;
  }

  Optional<Function<ApiRequest, Answer>> find(ApiRequest request) {
    return Optional.ofNullable(routes.get(key(request.method(), request.resource())));
  }

  private static String key(String method, String resource) {
    return method + " " + resource;
  }
}
