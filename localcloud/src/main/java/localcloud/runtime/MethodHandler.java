package localcloud.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** A handler without AWS's interfaces: any public method of (event, context), both optional. */
record MethodHandler(Object target, Method method) implements EventHandler {

  @Override
  public void handle(InputStream event, OutputStream answer, Context context) throws Throwable {
    List<Object> arguments = new ArrayList<>();
    for (Type type : method.getGenericParameterTypes()) {
      if (type == Context.class) {
        arguments.add(context);
      } else if (type == InputStream.class) {
        arguments.add(event);
      } else if (type == OutputStream.class) {
        arguments.add(answer);
      } else {
        arguments.add(Serializers.of(type).fromJson(event));
      }
    }
    Object result;
    try {
      result = method.invoke(target, arguments.toArray());
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
    if (method.getReturnType() != void.class) {
      Serializers.of(method.getGenericReturnType()).toJson(result, answer);
    }
  }
}
