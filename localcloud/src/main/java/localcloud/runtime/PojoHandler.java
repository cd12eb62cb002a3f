package localcloud.runtime;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.lang.reflect.Type;

/** Adapts AWS's interface {@code RequestHandler}, with serializers for its two type arguments. */
final class PojoHandler {
  private PojoHandler() {}

  // The cast is safe because the event is read as the type that the handler's class declares.
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
