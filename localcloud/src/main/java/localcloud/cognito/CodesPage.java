package localcloud.cognito;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import localcloud.gateway.Json;

/** Takes the place of the mail: the codes of those who have signed up and not confirmed it. */
record CodesPage(UserPools pools) implements HttpHandler {

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      ArrayNode list = Json.array();
      for (UserPool pool : pools.all()) {
        for (User user : pool.users().all()) {
          if (user.code() != null) {
            list.addObject()
                .put("pool", pool.id())
                .put("user", user.name())
                .put("code", user.code().digits())
                .put("until", user.code().until().toString());
          }
        }
      }
      byte[] body = Json.bytes(list);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
