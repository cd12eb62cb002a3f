package hostile;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Every door of the local cloud's address. */
final class Doors {
  private static final String SIGNED =
      "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/s3/aws4_request, SignedHeaders=host,"
          + " Signature=0";

  private Doors() {}

  static List<Door> of(Victim victim) {
    return List.of(
        Door.form(
            "query", Map.of("Action", "CreateQueue", "Version", "2012-11-05", "QueueName", "MARK")),
        Door.form(
            "stack",
            Map.of(
                "Action",
                "DeleteStack",
                "Version",
                "2010-05-15",
                "StackName",
                "Bait",
                "For",
                "MARK")),
        Door.form(
            "read", Map.of("Action", "ListQueues", "Version", "2012-11-05", "Prefix", "MARK")),
        Door.path("json", "/?MARK")
            .sending(
                "{\"TableName\":\"Books\",\"Item\":{\"id\":{\"S\":\"MARK\"}}}",
                Map.of(
                    "X-Amz-Target", "DynamoDB_20120810.PutItem",
                    "Content-Type", "application/x-amz-json-1.0")),
        Door.path("cbor", "/service/GraniteServiceVersion20100801/operation/DescribeAlarms?MARK")
            .sendingBytes(
                "oA==",
                Map.of("smithy-protocol", "rpc-v2-cbor", "Content-Type", "application/cbor")),
        Door.path("invoke", "/2015-03-31/functions/loans/invocations?MARK"),
        Door.path("functions", "/2015-03-31/functions/?MARK"),
        Door.path("restapis", "/restapis?MARK"),
        Door.path("object", "/assets/MARK").sending("MARK", Map.of("Authorization", SIGNED)),
        Door.path("clock", "/_localcloud/clock/PT1H"),
        Door.path("fault", "/_localcloud/faults/throttled"),
        Door.path("hops", "/_localcloud/hops?texts"),
        Door.path("see", "/_localcloud/see/requests"),
        Door.path("watch", "/_localcloud/see/events"),
        Door.path("codes", "/_localcloud/codes"),
        Door.path("keys", "/us-east-1_000000000/.well-known/jwks.json"),
        Door.path("users", "/?MARK")
            .sending(
                "{\"ClientId\":\"client\",\"Username\":\"MARK\",\"Password\":\"Passw0rd-1\"}",
                Map.of(
                    "X-Amz-Target", "AWSCognitoIdentityProviderService.SignUp",
                    "Content-Type", "application/x-amz-json-1.1")),
        Door.path("status", "/"),
        Door.path("health", "/_localcloud/health"),
        Door.path("runtime", "/runtime/w1/2018-06-01/runtime/invocation/next?MARK"),
        api(victim, "open").welcoming(withoutRebound(EnumSet.allOf(Visitor.class))),
        api(victim, "friendly").welcoming(EnumSet.of(Visitor.FRIEND, Visitor.API)),
        api(victim, "closed").welcoming(EnumSet.of(Visitor.API)),
        api(victim, "any").welcoming(EnumSet.of(Visitor.API)));
  }

  /** What the engines behind the address understand. */
  static List<Door> ofEngines() {
    return List.of(
        Door.form(
            "queues",
            Map.of("Action", "CreateQueue", "Version", "2012-11-05", "QueueName", "MARK")),
        Door.path("tables", "/?MARK")
            .sending(
                "{\"TableName\":\"Books\",\"Item\":{\"id\":{\"S\":\"MARK\"}}}",
                Map.of(
                    "X-Amz-Target", "DynamoDB_20120810.PutItem",
                    "X-Amz-Date", "20260101T000000Z",
                    "Authorization", SIGNED.replace("/s3/", "/dynamodb/"),
                    "Content-Type", "application/x-amz-json-1.0")));
  }

  private static Door api(Victim victim, String resource) {
    String path = victim.apiPath(resource) + "/x?MARK";
    return Door.path(resource, path)
        .sending("{\"MARK\":1}", Map.of("Content-Type", "application/json"));
  }

  private static EnumSet<Visitor> withoutRebound(EnumSet<Visitor> visitors) {
    visitors.remove(Visitor.REBOUND);
    return visitors;
  }
}
