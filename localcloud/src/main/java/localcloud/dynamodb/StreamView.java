package localcloud.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import localcloud.gateway.Json;

/** What a stream's records show of an item (API Reference, "StreamSpecification"). */
enum StreamView {
  KEYS_ONLY(false, false),
  NEW_IMAGE(true, false),
  OLD_IMAGE(false, true),
  NEW_AND_OLD_IMAGES(true, true);

  private final boolean newImage;
  private final boolean oldImage;

  StreamView(boolean newImage, boolean oldImage) {
    this.newImage = newImage;
    this.oldImage = oldImage;
  }

  /** The view type in a specification; both images, as the engine has it, if it names none. */
  static StreamView in(JsonNode specification) {
    return valueOf(specification.path("StreamViewType").asText(NEW_AND_OLD_IMAGES.name()));
  }

  /** Leaves of a change, which has both images, what this view type shows. */
  void cut(ObjectNode change) {
    long size = change.path("SizeBytes").asLong();
    size -= newImage ? 0 : removed(change, "NewImage");
    size -= oldImage ? 0 : removed(change, "OldImage");
    change.put("SizeBytes", size).put("StreamViewType", name());
  }

  /** How much the engine has counted for the image. */
  private static int removed(ObjectNode change, String image) {
    JsonNode removed = change.remove(image);
    return removed == null ? 0 : Json.bytes(removed).length;
  }
}
