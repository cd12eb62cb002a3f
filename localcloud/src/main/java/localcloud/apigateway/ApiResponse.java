package localcloud.apigateway;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The response to the client; header names are not case-sensitive, as in HTTP. */
record ApiResponse(int status, Map<String, List<String>> headers, byte[] body) {

  static ApiResponse text(int status, String body) {
    return new ApiResponse(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }

  /** A copy with this header, replacing any previous value. */
  ApiResponse with(String name, String value) {
    Map<String, List<String>> changed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    changed.putAll(headers);
    changed.put(name, new ArrayList<>(List.of(value)));
    return new ApiResponse(status, changed, body);
  }
}
