package localcloud.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.InputStream;
import java.io.OutputStream;

/** Any handler, whatever its signature: bytes in, bytes out. */
@FunctionalInterface
interface EventHandler {

  void handle(InputStream event, OutputStream answer, Context context) throws Throwable;
}
