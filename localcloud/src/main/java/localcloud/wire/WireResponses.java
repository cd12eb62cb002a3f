package localcloud.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.UUID;
import localcloud.gateway.Reply;

/** Writes a reply in the protocol of its request. */
final class WireResponses {
  private WireResponses() {}

  static void send(HttpExchange exchange, Protocol protocol, WireServer.Wired wired)
      throws IOException {
    Reply reply = wired.reply();
    String requestId =
        reply.headers().getOrDefault("x-amzn-requestid", UUID.randomUUID().toString());
    Headers headers = exchange.getResponseHeaders();
    wired.headers().forEach(headers::set);
    headers.set("x-amzn-RequestId", requestId);
    if (!reply.succeeded() && isJson(reply)) {
      headers.set("x-amzn-ErrorType", errorCode(reply));
    }
    byte[] body = reply.body();
    if (protocol == Protocol.QUERY && isJson(reply)) {
      headers.set("Content-Type", "text/xml");
      body = QueryXml.of(wired, requestId);
    } else if (protocol == Protocol.S3 && !reply.succeeded() && isJson(reply)) {
      headers.set("Content-Type", "application/xml");
      body = S3Errors.of(reply, requestId);
    } else if (protocol == Protocol.CBOR) {
      headers.set("Content-Type", "application/cbor");
      headers.set("smithy-protocol", "rpc-v2-cbor");
      body = Cbor.of(reply.output());
    }
    boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(reply.status(), empty ? -1 : body.length);
    if (!empty) {
      exchange.getResponseBody().write(body);
    }
  }

  /** The error's code without the namespace that some engines put before it. */
  static String errorCode(Reply reply) {
    JsonNode type = reply.output().path("__type");
    String code = type.asText(reply.headers().getOrDefault("x-amzn-errortype", "InternalFailure"));
    return code.substring(code.indexOf('#') + 1);
  }

  private static boolean isJson(Reply reply) {
    return reply.headers().getOrDefault("content-type", "").contains("json");
  }
}
