package localcloud.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A function whose process ends in the way that the event names. */
public final class DyingProbe implements RequestHandler<Map<String, String>, String> {

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    switch (event.getOrDefault("do", "")) {
      case "overflow" -> throw new IllegalStateException("deep " + deeper(0));
      case "exhaust" -> throw new IllegalStateException("full " + fill().size());
      default -> {}
    }
    return "fine";
  }

  private static int deeper(int depth) {
    return deeper(depth + 1) + 1;
  }

  private static List<byte[]> fill() {
    List<byte[]> all = new ArrayList<>();
    while (all.size() < 1_000_000) {
      all.add(new byte[1024 * 1024]);
    }
    return all;
  }
}
