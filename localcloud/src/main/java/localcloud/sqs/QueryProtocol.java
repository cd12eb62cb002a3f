package localcloud.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Map;
import localcloud.engine.HttpEngine;
import localcloud.gateway.Call;
import localcloud.gateway.Reply;

/**
 * The protocol of older CLIs and SDKs: a form, possibly in the URL, posted to / or to the queue's
 * own path.
 */
final class QueryProtocol {

  private QueryProtocol() {}

  static Reply pass(Call call, HttpEngine http) {
    URI uri = URI.create(call.path());
    byte[] form = call.body();
    if (form.length == 0 && uri.getRawQuery() != null) {
      form = uri.getRawQuery().getBytes(UTF_8);
    }
    return http.post(
        uri.getRawPath(), Map.of("Content-Type", "application/x-www-form-urlencoded"), form);
  }
}
