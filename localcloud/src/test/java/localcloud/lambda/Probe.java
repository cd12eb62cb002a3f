package localcloud.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** The function that the tests run in separate processes; the event says what to do. */
public final class Probe implements RequestHandler<Map<String, String>, Map<String, String>> {
  private static final long BETWEEN_LOOKS = Duration.ofMillis(20).toNanos();

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
      case "await" -> await(Path.of(event.get("file")));
      case "answer-twice" -> {
        System.out.println("first " + answer(context, "\"first\""));
        System.out.println("second " + answer(context, "\"second\""));
      }
      case "ask-twice" -> System.out.println("one of two got " + askTwice());
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

  private static void await(Path file) {
    while (!Files.exists(file)) {
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
  }

  private static int answer(Context context, String json) {
    try {
      HttpURLConnection call = runtimeApi("invocation/" + context.getAwsRequestId() + "/response");
      call.setRequestMethod("POST");
      call.setDoOutput(true);
      call.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
      return call.getResponseCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks for two events at a time; the status of the request that is answered first. */
  private static int askTwice() {
    CompletableFuture<Integer> one =
        CompletableFuture.supplyAsync(Probe::ask, Thread::startVirtualThread);
    CompletableFuture<Integer> two =
        CompletableFuture.supplyAsync(Probe::ask, Thread::startVirtualThread);
    return (int) CompletableFuture.anyOf(one, two).join();
  }

  private static int ask() {
    try {
      return runtimeApi("invocation/next").getResponseCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpURLConnection runtimeApi(String path) throws IOException {
    String base = "http://" + System.getenv("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/";
    return (HttpURLConnection) URI.create(base + path).toURL().openConnection();
  }

  private static void hang() {
    try {
      Thread.sleep(600_000);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
