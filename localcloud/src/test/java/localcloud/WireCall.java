package localcloud;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A call in one of AWS's protocols, and how AWS refuses it from somebody unknown.
 *
 * @param unknownKey status and code if it is signed with an unknown key
 * @param unsigned the same if it is not signed; empty if only the signature tells the service
 */
record WireCall(
    String service,
    String method,
    String path,
    Map<String, String> headers,
    String body,
    String unknownKey,
    String unsigned) {
  private static final String JSON_UNKNOWN = "400 UnrecognizedClientException";
  private static final String JSON_UNSIGNED = "400 MissingAuthenticationTokenException";
  private static final String QUERY_UNKNOWN = "403 InvalidClientTokenId";
  private static final String QUERY_UNSIGNED = "403 MissingAuthenticationToken";

  /** Every protocol, and within it every service with codes of its own. */
  static final List<WireCall> ALL =
      List.of(
          json("dynamodb", "DynamoDB_20120810.ListTables", JSON_UNKNOWN, JSON_UNSIGNED),
          json("dynamodb", "DynamoDBStreams_20120810.ListStreams", JSON_UNKNOWN, JSON_UNSIGNED),
          json("events", "AWSEvents.ListRules", JSON_UNKNOWN, JSON_UNSIGNED),
          json("logs", "Logs_20140328.DescribeLogGroups", JSON_UNKNOWN, JSON_UNSIGNED),
          json("ssm", "AmazonSSM.DescribeParameters", JSON_UNKNOWN, JSON_UNSIGNED),
          new WireCall(
              "cognito-idp",
              "POST",
              "/",
              Map.of(
                  "x-amz-target",
                  "AWSCognitoIdentityProviderService.ListUserPools",
                  "content-type",
                  "application/x-amz-json-1.1"),
              "{\"MaxResults\":1}",
              JSON_UNKNOWN,
              JSON_UNSIGNED),
          json("sqs", "AmazonSQS.ListQueues", QUERY_UNKNOWN, QUERY_UNSIGNED),
          query("sqs", "ListQueues", "2012-11-05"),
          query("sns", "ListTopics", "2010-03-31"),
          query("sts", "GetCallerIdentity", "2011-06-15"),
          query("monitoring", "ListMetrics", "2010-08-01"),
          query("iam", "ListRoles", "2010-05-08"),
          query("cloudformation", "ListStacks", "2010-05-15"),
          rest("lambda", "GET", "/2015-03-31/functions/"),
          rest("lambda", "POST", "/2015-03-31/functions/keeper/invocations"),
          rest("apigateway", "GET", "/restapis"),
          new WireCall(
              "monitoring",
              "POST",
              "/service/GraniteServiceVersion20100801/operation/ListMetrics",
              Map.of("smithy-protocol", "rpc-v2-cbor", "content-type", "application/cbor"),
              "",
              QUERY_UNKNOWN,
              QUERY_UNSIGNED),
          new WireCall("s3", "PUT", "/shelf", Map.of(), "", "403 InvalidAccessKeyId", ""));

  private static WireCall json(String service, String target, String unknown, String unsigned) {
    Map<String, String> headers =
        Map.of("x-amz-target", target, "content-type", "application/x-amz-json-1.1");
    return new WireCall(service, "POST", "/", headers, "{}", unknown, unsigned);
  }

  static WireCall query(String service, String action, String version) {
    return new WireCall(
        service,
        "POST",
        "/",
        Map.of("content-type", "application/x-www-form-urlencoded"),
        "Action=" + action + "&Version=" + version,
        QUERY_UNKNOWN,
        QUERY_UNSIGNED);
  }

  private static WireCall rest(String service, String method, String path) {
    return new WireCall(
        service,
        method,
        path,
        method.equals("POST") ? Map.of("content-type", "application/json") : Map.of(),
        method.equals("POST") ? "{}" : "",
        "403 UnrecognizedClientException",
        "403 MissingAuthenticationTokenException");
  }

  String name() {
    String operation = headers.getOrDefault("x-amz-target", body.isEmpty() ? path : body);
    return service + " " + operation;
  }

  WireCall signedWith(String key) {
    Map<String, String> signed = new TreeMap<>(headers);
    signed.put(
        "authorization",
        "AWS4-HMAC-SHA256 Credential="
            + key
            + "/20260101/us-east-1/"
            + service
            + "/aws4_request, SignedHeaders=host, Signature=0");
    signed.put("x-amz-date", "20260101T000000Z");
    return new WireCall(service, method, path, signed, body, unknownKey, unsigned);
  }

  /** The event that makes a function send it. */
  Map<String, String> event(String by) {
    Map<String, String> event =
        new TreeMap<>(Map.of("method", method, "path", path, "body", body, "by", by));
    headers.forEach((name, value) -> event.put("header-" + name, value));
    return event;
  }
}
