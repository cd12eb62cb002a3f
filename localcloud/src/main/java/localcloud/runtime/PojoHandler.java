package localcloud.runtime;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.lang.reflect.Type;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A handler of AWS's interface {@code RequestHandler}, between serializers for its two type
 * arguments. Making these takes as long as making the handler, so the two are made side by side.
 */
final class PojoHandler {
  private PojoHandler() {}

  // A handler of any types: what it is given was read as the type that its class says.
  @SuppressWarnings("unchecked")
  static EventHandler of(Class<?> type, HandlerSource source) throws ReflectiveOperationException {
    FutureTask<EventSerializers> serializers =
        new FutureTask<>(() -> EventSerializers.of(TypeArguments.of(type, RequestHandler.class)));
    Thread maker = new Thread(serializers, "serializers");
    maker.setDaemon(true);
    maker.start();
    RequestHandler<Object, Object> handler = (RequestHandler<Object, Object>) source.make();
    EventSerializers made = result(serializers);
    return (event, answer, context) ->
        made.output().toJson(handler.handleRequest(made.input().fromJson(event), context), answer);
  }

  private static EventSerializers result(FutureTask<EventSerializers> serializers) {
    try {
      return serializers.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The event's types have no serializers", e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException("Interrupted while the serializers were made", e);
    }
  }

  /** Constructs the handler. */
  @FunctionalInterface
  interface HandlerSource {
    RequestHandler<?, ?> make() throws ReflectiveOperationException;
  }

  private record EventSerializers(PojoSerializer<Object> input, PojoSerializer<Object> output) {
    static EventSerializers of(Type[] types) {
      return new EventSerializers(Serializers.used(types[0]), Serializers.used(types[1]));
    }
  }
}
