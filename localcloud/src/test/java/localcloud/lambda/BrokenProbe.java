package localcloud.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** A function that cannot be constructed. */
public final class BrokenProbe implements RequestHandler<String, String> {

  public BrokenProbe() {
    throw new IllegalArgumentException("TABLE_NAME is not set");
  }

  @Override
  public String handleRequest(String event, Context context) {
    return event;
  }
}
