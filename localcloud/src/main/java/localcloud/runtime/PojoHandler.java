package localcloud.runtime;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.lang.reflect.Type;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Adapts AWS's interface {@code RequestHandler}, with serializers for its two type arguments. It
 * takes as long to make these as to make the handler, so both are made at the same time.
 */
final class PojoHandler {
  private PojoHandler() {}

  // The cast is safe because the event is read as the type that the handler's class declares.
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
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
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
      return new EventSerializers(
          Serializers.forReading(types[0]), Serializers.forWriting(types[1]));
    }
  }
}
