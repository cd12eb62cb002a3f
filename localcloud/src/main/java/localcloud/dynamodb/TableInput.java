package localcloud.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;

/** Refuses what DynamoDB's API model forbids about a table, and the engine takes. */
final class TableInput {
  private static final Set<String> WITH_STREAM = Set.of("CreateTable", "UpdateTable");
  private static final String VIEW_TYPES = "NEW_IMAGE|OLD_IMAGE|NEW_AND_OLD_IMAGES|KEYS_ONLY";
  private static final int LONGEST_NAME = 255;

  private TableInput() {}

  /**
   * @throws AwsException ValidationException
   */
  static void check(Call call) {
    if (WITH_STREAM.contains(call.operation())) {
      JsonNode type = call.view().path("StreamSpecification").path("StreamViewType");
      if (type.isTextual() && !type.textValue().matches(VIEW_TYPES)) {
        throw wrong(
            "streamSpecification.streamViewType",
            "satisfy enum value set: [" + VIEW_TYPES.replace("|", ", ") + "]");
      }
    } else if (call.operation().equals("UpdateTimeToLive")) {
      JsonNode name = call.view().path("TimeToLiveSpecification").path("AttributeName");
      int length = name.asText().length();
      if (name.isTextual() && (length < 1 || length > LONGEST_NAME)) {
        throw wrong(
            "timeToLiveSpecification.attributeName", "have length between 1 and " + LONGEST_NAME);
      }
    }
  }

  private static AwsException wrong(String member, String constraint) {
    return AwsException.validation(
        String.format(
            Locale.ROOT,
            "1 validation error detected: Value at '%s' failed to satisfy constraint: Member must"
                + " %s",
            member,
            constraint));
  }
}
