package search.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client hears; header names are lower case. */
public record ApiReply(int status, Map<String, String> headers, String body) {

  static ApiReply ofGateway(int status) {
    return new ApiReply(status, Map.of(), "");
  }

  public @Nullable String header(String name) {
    return headers.get(name);
  }
}
