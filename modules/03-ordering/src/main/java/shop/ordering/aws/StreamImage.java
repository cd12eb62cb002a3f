package shop.ordering.aws;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item as a table's stream delivers it, in the SDK's type: Lambda's events have one of their own
 * for the same thing. An order may have attributes that this module does not know: they must not
 * hold up the others, so each kind is read, but bytes, which are left out.
 */
final class StreamImage {
  private StreamImage() {}

  /** The item itself. */
  static Map<String, AttributeValue> of(
      Map<String, com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue>
          image) {
    var item = new HashMap<String, AttributeValue>();
    image.forEach((name, value) -> item.put(name, of(value)));
    return item;
  }

  private static AttributeValue of(
      com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue value) {
    if (value.getM() != null) {
      return AttributeValue.fromM(of(value.getM()));
    }
    if (value.getL() != null) {
      return AttributeValue.fromL(list(value.getL()));
    }
    return AttributeValue.builder()
        .s(value.getS())
        .n(value.getN())
        .bool(value.getBOOL())
        .nul(value.getNULL())
        .ss(value.getSS())
        .ns(value.getNS())
        .build();
  }

  private static List<AttributeValue> list(
      List<com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue> values) {
    return values.stream().map(StreamImage::of).toList();
  }
}
