package localcloud.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;

/** The function that the tests run in separate processes; the event says what to do. */
public final class Probe implements RequestHandler<Map<String, String>, Map<String, String>> {
  private int calls;

  @Override
  public Map<String, String> handleRequest(Map<String, String> event, Context context) {
    calls++;
    Map<String, String> answer = new TreeMap<>();
    answer.put("calls", "" + calls);
    answer.put("pid", "" + ProcessHandle.current().pid());
    switch (event.getOrDefault("do", "")) {
      case "fail" -> throw new IllegalStateException("no \"luck\"", new RuntimeException("why"));
      case "exit" -> System.exit(Integer.parseInt(event.get("code")));
      case "hang" -> hang();
      case "print" -> {
        System.out.println("printed");
        context.getLogger().log("logged");
        System.out.print("no line end");
      }
      case "say" -> System.out.println(event.get("say"));
      case "settings" -> {
        answer.put("locale", Locale.getDefault().toLanguageTag());
        answer.put("zone", TimeZone.getDefault().getID());
      }
      case "environment" -> answer.putAll(System.getenv());
      case "context" -> {
        answer.put("id", context.getAwsRequestId());
        answer.put("name", context.getFunctionName());
        answer.put("arn", context.getInvokedFunctionArn());
        answer.put("group", context.getLogGroupName());
        answer.put("memory", "" + context.getMemoryLimitInMB());
        answer.put("inTime", "" + (context.getRemainingTimeInMillis() > 0));
        answer.put("trace", System.getProperty("com.amazonaws.xray.traceHeader"));
        answer.put("temp", System.getProperty("java.io.tmpdir"));
      }
      default -> answer.put("echo", event.getOrDefault("say", ""));
    }
    return answer;
  }

  private static void hang() {
    try {
      Thread.sleep(600_000);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
