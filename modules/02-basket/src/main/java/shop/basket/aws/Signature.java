package shop.basket.aws;

import java.net.URI;
import java.util.Map;

/** Says, in the headers of a request, who sends it. */
@FunctionalInterface
public interface Signature {
  /** For an API that does not ask who calls. */
  Signature NONE = (uri, body) -> Map.of();

  /** The headers of a POST with this body. */
  Map<String, String> headers(URI uri, String body);
}
