package localcloud.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.crt.CRT;

/** A function that uses AWS's Common Runtime; answers where its JVM looks for native libraries. */
public final class NativeProbe implements RequestHandler<Map<String, String>, List<String>> {

  @Override
  public List<String> handleRequest(Map<String, String> event, Context context) {
    CRT.checkLoaded();
    CRT.awsLastError();
    return List.of(System.getProperty("java.library.path"));
  }
}
