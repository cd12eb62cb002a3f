package shop.foundation;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Strict JSON: numbers keep their exact values, nothing is coerced, and unknown or repeated fields
 * are refused. Null values are omitted when writing.
 */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(LogicalType.Textual, Json::takesTextOnly)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .defaultPropertyInclusion(JsonInclude.Value.construct(NON_NULL, NON_NULL))
          .build();

  private static final ObjectReader EVENTS =
      MAPPER.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private Json() {}

  /**
   * Reads {@code text} as a {@code type}.
   *
   * @throws Malformed if it is not JSON or does not have this shape
   * @throws RuleBroken if a value breaks a rule of its type
   */
  public static <T> T read(String text, Class<T> type) {
    return read(text, MAPPER.readerFor(type));
  }

  private static <T> T read(String text, ObjectReader reader) {
    try {
      T value = reader.readValue(text);
      if (value == null) {
        throw new Malformed("There is no JSON object");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw refusal(e);
    }
  }

  /**
   * Reads an event: like {@link #read}, but ignores unknown fields, since its producer may add
   * some.
   */
  public static <T> T readEvent(String text, Class<T> type) {
    return read(text, EVENTS.forType(type));
  }

  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void takesTextOnly(MutableCoercionConfig texts) {
    texts
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
  }

  /** Rewords the error for the client: Jackson's own messages name classes. */
  private static RuntimeException refusal(JsonProcessingException e) {
    if (e.getCause() instanceof RuleBroken broken) {
      return broken;
    }
    if (e.getCause() instanceof Malformed malformed) {
      return malformed;
    }
    return new Malformed(
        switch (e) {
          case UnrecognizedPropertyException unknown ->
              String.format(Locale.ROOT, "Unknown field '%s'", pathOf(unknown));
          case JsonMappingException mapping ->
              String.format(
                  Locale.ROOT, "The field '%s' has the wrong type or is missing", pathOf(mapping));
          default ->
              String.format(Locale.ROOT, "Invalid JSON at line %d", e.getLocation().getLineNr());
        });
  }

  private static String pathOf(JsonMappingException e) {
    var path = new StringBuilder();
    for (var step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }
}
