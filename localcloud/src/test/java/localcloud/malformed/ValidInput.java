package localcloud.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import localcloud.gateway.Json;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.MapTrait;

/** Input that a service could take, made from the model and a few names of things that exist. */
record ValidInput(int port) {
  private static final int DEEPEST = 3;

  /** A value for a member, with all its own members down to a depth. */
  JsonNode of(LimitedPlace at, SdkField<?> field, int depth) {
    JsonNode known = known(field.locationName());
    MarshallingKnownType type = field.marshallingType().getKnownType();
    if (known != null && fits(known, type)) {
      return known;
    }
    return switch (type) {
      case LIST -> list(at, field, depth);
      case MAP -> map(at, field, depth);
      case SDK_POJO -> structure(at.service(), ApiModel.structure(field), depth);
      case BOOLEAN -> Json.MAPPER.getNodeFactory().booleanNode(true);
      case INTEGER, LONG, SHORT, DOUBLE, FLOAT, INSTANT ->
          Json.MAPPER.getNodeFactory().numberNode(at.number());
      case SDK_BYTES -> Json.MAPPER.getNodeFactory().textNode("AAAA");
      default -> Json.MAPPER.getNodeFactory().textNode(at.text());
    };
  }

  private ObjectNode structure(String service, SdkPojo structure, int depth) {
    ObjectNode made = Json.object();
    List<SdkField<?>> fields = structure.sdkFields();
    if (depth < DEEPEST) {
      // A union, such as an attribute's value, may have only one of its members.
      boolean union = fields.stream().anyMatch(field -> field.locationName().equals("NULL"));
      fields.stream()
          .limit(union ? 1 : Long.MAX_VALUE)
          .forEach(
              field ->
                  made.set(
                      field.locationName(),
                      of(LimitedPlace.of(service, structure, field), field, depth + 1)));
    }
    return made;
  }

  private ArrayNode list(LimitedPlace at, SdkField<?> field, int depth) {
    ArrayNode list = Json.array();
    return depth < DEEPEST ? list.add(of(at.part("[]"), ApiModel.element(field), depth + 1)) : list;
  }

  private ObjectNode map(LimitedPlace at, SdkField<?> field, int depth) {
    ObjectNode map = Json.object();
    SdkField<?> value = field.getTrait(MapTrait.class).valueFieldInfo();
    String key = at.part("{key}").text("id");
    LimitedPlace named = at.part("." + key);
    return depth < DEEPEST
        ? map.set(key, of(named.limits().isEmpty() ? at.part("{}") : named, value, depth + 1))
        : map;
  }

  private static boolean fits(JsonNode known, MarshallingKnownType type) {
    return switch (type) {
      case LIST -> known.isArray();
      case MAP, SDK_POJO -> known.isObject();
      case STRING -> known.isTextual();
      default -> false;
    };
  }

  JsonNode known(String name) {
    String json = KNOWN.get(name);
    return json == null ? null : Json.read(json.replace("PORT", Integer.toString(port)));
  }

  private static final String ITEM = "{\"id\":{\"S\":\"1\"}}";

  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("TableName", "\"Books\""),
          Map.entry("Key", ITEM),
          Map.entry("Item", ITEM),
          Map.entry("KeyConditionExpression", "\"id = :id\""),
          Map.entry("ExpressionAttributeValues", "{\":id\":{\"S\":\"1\"}}"),
          Map.entry("QueueUrl", "\"http://127.0.0.1:PORT/000000000000/orders\""),
          Map.entry("QueueName", "\"orders\""),
          Map.entry("EventBusName", "\"default\""),
          Map.entry("EventPattern", "\"{\\\"source\\\":[\\\"library\\\"]}\""),
          Map.entry(
              "Event",
              "\"{\\\"id\\\":\\\"1\\\",\\\"account\\\":\\\"1\\\",\\\"source\\\":\\\"library\\\",\\\"time\\\":\\\"1\\\","
                  + "\\\"region\\\":\\\"1\\\",\\\"resources\\\":[],\\\"detail-type\\\":\\\"1\\\"}\""),
          Map.entry("Detail", "\"{}\""),
          Map.entry("logGroupName", "\"group\""),
          Map.entry("logStreamName", "\"stream\""),
          Map.entry("StackName", "\"Library\""),
          Map.entry(
              "TemplateBody",
              "\"{\\\"Resources\\\":{\\\"M\\\":{\\\"Type\\\":\\\"AWS::CDK::Metadata\\\"}}}\""),
          Map.entry("TopicArn", "\"arn:aws:sns:us-east-1:000000000000:news\""),
          Map.entry("Bucket", "\"bucket\""),
          Map.entry("FunctionName", "\"nothing\""),
          Map.entry("UserPoolId", "\"us-east-1_3078gxupt\""),
          Map.entry("ClientId", "\"37n59scn4c01gedo59ihfv904t\""),
          Map.entry("AuthFlow", "\"USER_PASSWORD_AUTH\""),
          Map.entry("AuthParameters", "{\"USERNAME\":\"a1\",\"PASSWORD\":\"Passw0rd-1\"}"),
          Map.entry("TemporaryPassword", "\"Passw0rd-1\""),
          Map.entry("Namespace", "\"Library\""),
          Map.entry("RoleArn", "\"arn:aws:iam::000000000000:role/nobody\""));
}
