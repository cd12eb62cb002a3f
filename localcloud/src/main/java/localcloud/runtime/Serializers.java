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
   * A serializer that has read and written an empty event, if it is for one that can be empty: most
   * of its work is done at its first use.
   */
  static PojoSerializer<Object> used(Type type) {
    PojoSerializer<Object> serializer = of(type);
    if (type.getTypeName().startsWith(EVENTS)) {
      try {
        Object event = serializer.fromJson(new ByteArrayInputStream(EMPTY));
        serializer.toJson(event, OutputStream.nullOutputStream());
      } catch (RuntimeException e) {
        // Some types, such as IamPolicyResponse, cannot be empty. They start without this.
      }
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
