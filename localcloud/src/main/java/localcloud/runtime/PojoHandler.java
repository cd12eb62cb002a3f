package localcloud.runtime;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.lang.reflect.Type;

/**
 * A handler of AWS's interface {@code RequestHandler}, between serializers for its two type
 * arguments.
 */
final class PojoHandler {
  private PojoHandler() {}

  // A handler of any types: what it is given was read as the type that its class says.
  @SuppressWarnings("unchecked")
  static EventHandler of(RequestHandler<?, ?> handler) {
    Type[] types = TypeArguments.of(handler.getClass(), RequestHandler.class);
    PojoSerializer<Object> input = Serializers.of(types[0]);
    PojoSerializer<Object> output = Serializers.of(types[1]);
    RequestHandler<Object, Object> typed = (RequestHandler<Object, Object>) handler;
    return (event, answer, context) ->
        output.toJson(typed.handleRequest(input.fromJson(event), context), answer);
  }
}
