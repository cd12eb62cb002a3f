package localcloud.dynamodb;

import java.util.Map;
import java.util.Set;
import localcloud.engine.HttpEngine;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Reply;
import localcloud.gateway.Service;

/**
 * Passes the calls of one DynamoDB API on to the engine.
 *
 * @param targetPrefix the API's name and version in the header X-Amz-Target
 * @param operations those that the engine supports
 */
record DynamoDbService(String name, String targetPrefix, Set<String> operations, HttpEngine engine)
    implements Service {
  /**
   * The engine requires a signed request but does not check the signature: the gateway knows the
   * caller.
   */
  private static final String SIGNATURE =
      "AWS4-HMAC-SHA256 Credential=localcloud/20260101/us-east-1/dynamodb/aws4_request,"
          + " SignedHeaders=host, Signature=localcloud";

  @Override
  public Reply answer(Call call) {
    if (!operations.contains(call.operation())) {
      throw AwsException.unknownOperation(call);
    }
    TableInput.check(call);
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            "application/x-amz-json-1.0",
            "X-Amz-Target",
            targetPrefix + "." + call.operation(),
            "X-Amz-Date",
            "20260101T000000Z",
            "Authorization",
            SIGNATURE);
    boolean stream = name.equals("dynamodbstreams");
    byte[] input = stream ? StreamAnswers.toEngine(call.body()) : call.body();
    Reply reply = engine.post("/", headers, Regions.toEngine(input));
    EngineServer.check(reply);
    byte[] answer = Regions.fromEngine(reply.body());
    return new Reply(
        reply.status(), reply.headers(), stream ? StreamAnswers.fromEngine(answer) : answer);
  }
}
