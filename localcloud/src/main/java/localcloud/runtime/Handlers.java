package localcloud.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the handler that {@code package.Class} or {@code package.Class::method} names, following
 * the rules of AWS's page "Define Lambda function handler in Java".
 */
final class Handlers {
  private Handlers() {}

  static EventHandler load(String name) throws ReflectiveOperationException {
    String[] parts = name.split("::", 2);
    String method = parts.length == 2 ? parts[1] : "handleRequest";
    Class<?> type = find(parts[0]);
    if (method.equals("handleRequest")) {
      if (RequestStreamHandler.class.isAssignableFrom(type)) {
        return ((RequestStreamHandler) construct(type))::handleRequest;
      }
      if (RequestHandler.class.isAssignableFrom(type)) {
        return PojoHandler.of(type, () -> (RequestHandler<?, ?>) construct(type));
      }
    }
    Object handler = construct(type);
    return new MethodHandler(handler, find(type, method));
  }

  /** Not yet initialized: its static initializers run while others make the serializers. */
  private static Class<?> find(String name) throws ClassNotFoundException {
    try {
      return Class.forName(name, false, Handlers.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new ClassNotFoundException("Class not found: " + name, e);
    }
  }

  private static Object construct(Class<?> type) throws ReflectiveOperationException {
    try {
      return type.getConstructor().newInstance();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e;
    }
  }

  /**
   * Chooses, among methods with this name, the one with the most parameters and, among those, one
   * with a context.
   */
  private static Method find(Class<?> type, String name) throws NoSuchMethodException {
    List<Method> candidates =
        Arrays.stream(type.getMethods())
            .filter(method -> method.getName().equals(name) && !method.isBridge())
            .sorted(
                Comparator.comparing(Method::getParameterCount)
                    .thenComparing(method -> takesContext(method)))
            .toList();
    if (candidates.isEmpty()) {
      throw new NoSuchMethodException(
          "No public method named " + name + " on class " + type.getName());
    }
    return candidates.getLast();
  }

  static boolean takesContext(Method method) {
    Class<?>[] types = method.getParameterTypes();
    return types.length > 0 && types[types.length - 1] == Context.class;
  }
}
