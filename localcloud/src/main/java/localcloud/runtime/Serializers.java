package localcloud.runtime;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.lang.reflect.Type;

/**
 * Chooses a serializer as AWS's runtime does: its own for the events library, Jackson for the rest.
 */
final class Serializers {
  private Serializers() {}

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
