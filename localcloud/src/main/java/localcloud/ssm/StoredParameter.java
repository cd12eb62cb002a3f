package localcloud.ssm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;

/**
 * A parameter in the store.
 *
 * @param version starts at 1 and increases by one with every change
 */
record StoredParameter(
    String name, String type, String value, String description, long version, Instant modified) {

  boolean says(String otherType, String otherValue, String otherDescription) {
    return type.equals(otherType)
        && value.equals(otherValue)
        && description.equals(otherDescription);
  }

  /** As returned by GetParameter and similar operations. */
  ObjectNode toJson() {
    return Json.object()
        .put("Name", name)
        .put("Type", type)
        .put("Value", value)
        .put("Version", version)
        .put("LastModifiedDate", modified.getEpochSecond())
        .put("ARN", arn())
        .put("DataType", "text");
  }

  /** As returned by DescribeParameters: without the value. */
  ObjectNode toMetadata() {
    ObjectNode metadata = toJson().put("Tier", "Standard").put("Description", description);
    metadata.remove("Value");
    return metadata;
  }

  private String arn() {
    return "arn:aws:ssm:us-east-1:"
        + Caller.ACCOUNT
        + ":parameter"
        + (name.startsWith("/") ? name : "/" + name);
  }
}
