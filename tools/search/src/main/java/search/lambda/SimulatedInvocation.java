package search.lambda;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import search.access.FunctionRole;
import search.time.Simulation;
import search.time.Strand;
import search.watch.MetricData;

/** One event on its way through one worker; what the function learns of it is its context. */
public final class SimulatedInvocation implements Context {
  /** The templates are for any region; in simulated time it is this one. */
  public static final String REGION = "eu-central-1";

  private static final ThreadLocal<SimulatedInvocation> CURRENT = new ThreadLocal<>();

  private final String name;
  private final FunctionSpec function;
  private final Simulation time;
  private final long deadline;
  private final MetricData metrics;
  private final Runnable death;
  private final Map<String, Integer> counts = new HashMap<>();

  SimulatedInvocation(
      String name,
      FunctionSpec function,
      Simulation time,
      long deadline,
      MetricData metrics,
      Runnable death) {
    this.name = name;
    this.function = function;
    this.time = time;
    this.deadline = deadline;
    this.metrics = metrics;
    this.death = death;
  }

  /** The one whose code asks. */
  public static SimulatedInvocation current() {
    Strand.current();
    return CURRENT.get();
  }

  /** The one whose code asks, if it is a function's. */
  public static Optional<SimulatedInvocation> running() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** What the function may do. */
  public FunctionRole role() {
    return function.role();
  }

  /** The metrics of its history. */
  public MetricData metrics() {
    return metrics;
  }

  void isCurrent() {
    CURRENT.set(this);
  }

  /** What a call of this invocation is named, such as {@code ada.2 basket-api GetItem}. */
  public String nameOf(String call) {
    int count = counts.merge(call, 1, Integer::sum);
    return name + " " + call + (count == 1 ? "" : " (" + count + ")");
  }

  /** What caused it, such as {@code ada.2}, and which function it is. */
  public String name() {
    return name;
  }

  public UUID nextId() {
    return UUID.nameUUIDFromBytes(nameOf("id").getBytes(StandardCharsets.UTF_8));
  }

  /** Ends the worker in the middle of its code; does not return. */
  public void die() {
    time.after(java.time.Duration.ZERO, death);
    Strand.current().pause();
  }

  @Override
  public int getRemainingTimeInMillis() {
    return Math.toIntExact(Math.max(0, deadline - time.millis()));
  }

  @Override
  public String getAwsRequestId() {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  @Override
  public String getLogGroupName() {
    return "/aws/lambda/" + function.name();
  }

  @Override
  public String getLogStreamName() {
    return "search";
  }

  @Override
  public String getFunctionName() {
    return function.name();
  }

  @Override
  public String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:" + REGION + ":000000000000:function:" + function.name();
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getMemoryLimitInMB() {
    return function.memory();
  }

  @Override
  public LambdaLogger getLogger() {
    throw new UnsupportedOperationException("The search keeps no logs");
  }
}
