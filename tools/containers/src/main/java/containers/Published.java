package containers;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates the addresses that a container gives into ones that reach it: it knows neither its
 * published port nor whether a name like {@code id.execute-api.localhost.localstack.cloud} can be
 * resolved outside. An address that is not the container's stays as it is.
 *
 * @param endpoint the AWS endpoint at which this machine reaches the container
 */
record Published(URI endpoint) {
  private static final Pattern INVOKE_HOST =
      Pattern.compile("https?://([A-Za-z0-9]+)\\.execute-api\\.[^/]+");
  private static final Pattern LOOPBACK_HOST =
      Pattern.compile("https?://(?:127\\.0\\.0\\.1|localhost):" + Emulator.PORT + "(?=/|$)");

  /** For a client that sends the host of {@code uri} in its Host header. */
  URI byHost(URI uri) {
    return with(uri, "");
  }

  /**
   * For any client: an API's invoke URL becomes the path {@code /_aws/execute-api/id/stage/}
   * (LocalStack's documentation, "API Gateway"; Floci serves it, too).
   */
  URI byPath(URI uri) {
    return with(uri, "/_aws/execute-api/$1");
  }

  private URI with(URI uri, String prefix) {
    String address = uri.toString();
    Matcher invoke = INVOKE_HOST.matcher(address);
    if (invoke.lookingAt()) {
      return URI.create(invoke.replaceFirst(endpoint + prefix));
    }
    return URI.create(LOOPBACK_HOST.matcher(address).replaceFirst(endpoint.toString()));
  }
}
