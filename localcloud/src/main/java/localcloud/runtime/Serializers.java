package localcloud.runtime;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

/**
 * Chooses a serializer as AWS's runtime does: the events library's own, or Jackson for other types.
 */
final class Serializers {
  private static final String EVENTS = "com.amazonaws.services.lambda.runtime.events.";
  private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);

  private Serializers() {}

  /** A serializer that has read an empty event: most of its work is done at its first use. */
  static PojoSerializer<Object> forReading(Type type) {
    PojoSerializer<Object> serializer = of(type);
    if (isEvent(type)) {
      tryOnce(() -> serializer.fromJson(new ByteArrayInputStream(EMPTY)));
    }
    return serializer;
  }

  /** Likewise, for an answer that it has written. */
  static PojoSerializer<Object> forWriting(Type type) {
    PojoSerializer<Object> serializer = of(type);
    if (isEvent(type) && type instanceof Class<?> answer) {
      tryOnce(
          () -> {
            Object empty = answer.getConstructor().newInstance();
            serializer.toJson(empty, OutputStream.nullOutputStream());
            return empty;
          });
    }
    return serializer;
  }

  private static boolean isEvent(Type type) {
    return type.getTypeName().startsWith(EVENTS);
  }

  /** Some types cannot be empty, such as IamPolicyResponse. They start without this. */
  private static void tryOnce(Callable<Object> use) {
    try {
      use.call();
    } catch (Exception e) {
      // The first invocation will tell, if anything is wrong.
    }
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
