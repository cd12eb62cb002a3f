package localcloud.runtime;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/**
 * Chooses a serializer as AWS's runtime does: its own for the events library, Jackson for the rest.
 */
final class Serializers {
  private static final String EVENTS = "com.amazonaws.services.lambda.runtime.events.";
  private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);

  private Serializers() {}

  /**
   * A serializer that has read and written an empty event, if it is for one: most of its work comes
   * with its first use.
   */
  static PojoSerializer<Object> used(Type type) {
    PojoSerializer<Object> serializer = of(type);
    if (type.getTypeName().startsWith(EVENTS)) {
      Object event = serializer.fromJson(new ByteArrayInputStream(EMPTY));
      serializer.toJson(event, OutputStream.nullOutputStream());
    }
    return serializer;
  }

  // The events library names its serializers by the class they are for, not by a type argument.
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
