package localcloud.malformed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import localcloud.gateway.Json;

/** The wire protocols in which an operation can be called. */
enum Wire {
  JSON {
    @Override
    Message message(Operation operation, JsonNode input) {
      return signed(operation, "POST", "/", Json.bytes(input))
          .with("Content-Type", "application/x-amz-json-1.1")
          .with("X-Amz-Target", TARGETS.get(operation.service()) + "." + operation.name());
    }
  },
  QUERY {
    @Override
    Message message(Operation operation, JsonNode input) {
      Map<String, String> form = new LinkedHashMap<>();
      form.put("Action", operation.name());
      form.put("Version", VERSIONS.get(operation.service()));
      flatten("", input, form);
      List<String> fields = new ArrayList<>();
      form.forEach((name, value) -> fields.add(encode(name) + "=" + encode(value)));
      return signed(
              operation, "POST", "/", String.join("&", fields).getBytes(StandardCharsets.UTF_8))
          .with("Content-Type", "application/x-www-form-urlencoded");
    }
  },
  CBOR {
    @Override
    Message message(Operation operation, JsonNode input) {
      try {
        String service = TARGETS.get(operation.service());
        return signed(
                operation,
                "POST",
                "/service/" + service + "/operation/" + operation.name(),
                CBOR_MAPPER.writeValueAsBytes(input))
            .with("Content-Type", "application/cbor")
            .with("smithy-protocol", "rpc-v2-cbor");
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }
  },
  REST {
    @Override
    Message message(Operation operation, JsonNode input) {
      return Rest.message(operation, input);
    }
  };

  private static final ObjectMapper CBOR_MAPPER = new ObjectMapper(new CBORFactory());
  private static final Map<String, String> TARGETS =
      Map.of(
          "dynamodb", "DynamoDB_20120810",
          "dynamodbstreams", "DynamoDBStreams_20120810",
          "sqs", "AmazonSQS",
          "events", "AWSEvents",
          "logs", "Logs_20140328",
          "monitoring", "GraniteServiceVersion20100801",
          "ssm", "AmazonSSM",
          "cognito-idp", "AWSCognitoIdentityProviderService");
  private static final Map<String, String> VERSIONS =
      Map.of(
          "sqs", "2012-11-05",
          "sts", "2011-06-15",
          "iam", "2010-05-08",
          "monitoring", "2010-08-01",
          "sns", "2010-03-31",
          "cloudformation", "2010-05-15");

  abstract Message message(Operation operation, JsonNode input);

  /** The protocols that a service speaks. */
  static List<Wire> of(String service) {
    return switch (service) {
      case "monitoring" -> List.of(CBOR, JSON, QUERY);
      case "sqs" -> List.of(JSON, QUERY);
      default ->
          TARGETS.containsKey(service)
              ? List.of(JSON)
              : VERSIONS.containsKey(service) ? List.of(QUERY) : List.of(REST);
    };
  }

  static Message signed(Operation operation, String method, String path, byte[] body) {
    return new Message(
        method,
        path,
        Map.of(
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=AKIATEST/20260101/us-east-1/"
                + operation.service()
                + "/aws4_request, SignedHeaders=host, Signature=00",
            "X-Amz-Date",
            "20260101T000000Z"),
        body);
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void flatten(String name, JsonNode value, Map<String, String> form) {
    String prefix = name.isEmpty() ? "" : name + ".";
    if (value.isObject()) {
      value
          .properties()
          .forEach(member -> flatten(prefix + member.getKey(), member.getValue(), form));
    } else if (value.isArray()) {
      int index = 0;
      for (JsonNode item : value) {
        flatten(prefix + "member." + ++index, item, form);
      }
    } else {
      form.put(name, value.asText());
    }
  }
}
