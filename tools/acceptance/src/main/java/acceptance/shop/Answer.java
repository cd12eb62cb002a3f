package acceptance.shop;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;

/** What the shop answered. */
public record Answer(String request, int status, HttpHeaders headers, String body) {

  static Answer of(HttpResponse<String> response) {
    return new Answer(
        response.request().method() + " " + response.uri(),
        response.statusCode(),
        response.headers(),
        response.body());
  }

  public JsonNode json() {
    return ExactJson.read(body);
  }

  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /** For whoever reads that an expectation failed: without the headers, which say little. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s → %d %s", request, status, body);
  }
}
