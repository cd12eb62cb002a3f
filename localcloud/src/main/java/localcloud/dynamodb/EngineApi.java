package localcloud.dynamodb;

import java.util.Map;
import localcloud.engine.HttpEngine;
import localcloud.gateway.Reply;

/**
 * One of the engine's two APIs, in which the region is that of every other service.
 *
 * @param targetPrefix the API's name and version in the header X-Amz-Target
 */
record EngineApi(String targetPrefix, HttpEngine engine) {
  /**
   * The engine requires a signed request but does not check the signature: the gateway knows the
   * caller.
   */
  private static final String SIGNATURE =
      "AWS4-HMAC-SHA256 Credential=localcloud/20260101/us-east-1/dynamodb/aws4_request,"
          + " SignedHeaders=host, Signature=localcloud";

  Reply call(String operation, byte[] input) {
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            "application/x-amz-json-1.0",
            "X-Amz-Target",
            targetPrefix + "." + operation,
            "X-Amz-Date",
            "20260101T000000Z",
            "Authorization",
            SIGNATURE);
    Reply reply = engine.post("/", headers, Regions.toEngine(input));
    EngineServer.check(reply);
    return new Reply(reply.status(), reply.headers(), Regions.fromEngine(reply.body()));
  }
}
