package localcloud.runtime;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/**
 * Chooses a serializer as AWS's runtime does: the events library's own, or Jackson for other types.
 */
final class Serializers {
  private static final String EVENTS = "com.amazonaws.services.lambda.runtime.events.";
  private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);

  private Serializers() {}

  /**
   * A serializer that, if it is for an event, has read and written an empty one: most of its work
   * is done at its first use.
   */
  static PojoSerializer<Object> used(Type type) {
    PojoSerializer<Object> serializer = of(type);
    if (type.getTypeName().startsWith(EVENTS)) {
      Object event = serializer.fromJson(new ByteArrayInputStream(EMPTY));
      serializer.toJson(event, OutputStream.nullOutputStream());
    }
    return serializer;
  }

  // The events library looks up serializers by class, without a type argument.
  @SuppressWarnings("unchecked")
  static PojoSerializer<Object> of(Type type) {
    if (type instanceof Class<?> plain
        && LambdaEventSerializers.isLambdaSupportedEvent(plain.getName())) {
      return (PojoSerializer<Object>)
          LambdaEventSerializers.serializerFor(plain, plain.getClassLoader());
    }
    return JacksonFactory.getInstance().getSerializer(type);
  }
}
