package localcloud.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import localcloud.gateway.Json;

/**
 * What a verifier of tokens asks: a pool's public keys, and the document that leads to them (OpenID
 * Connect Discovery 1.0, section 4). It offers no hosted pages, as there are none.
 */
record KeySetPage(UserPools pools) implements HttpHandler {
  private static final Pattern PATH =
      Pattern.compile("/([\\w-]{1,55})/\\.well-known/(jwks\\.json|openid-configuration)");

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
      boolean known = path.matches() && pools.find(path.group(1)).isPresent();
      if (!known || !exchange.getRequestMethod().equals("GET")) {
        send(exchange, known ? 405 : 404, "{\"message\":\"There is no such user pool here\"}");
        return;
      }
      UserPool pool = pools.get(path.group(1));
      boolean keys = path.group(2).equals("jwks.json");
      send(exchange, 200, keys ? pool.keys().published() : Json.text(discovery(pool)));
    }
  }

  private ObjectNode discovery(UserPool pool) {
    String issuer = pools.issuer(pool);
    ObjectNode document =
        Json.object().put("issuer", issuer).put("jwks_uri", issuer + "/.well-known/jwks.json");
    document.putArray("id_token_signing_alg_values_supported").add("RS256");
    document.putArray("subject_types_supported").add("public");
    document.putArray("response_types_supported");
    return document;
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
