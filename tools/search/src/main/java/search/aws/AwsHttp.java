package search.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import search.fault.FaultPlan;
import search.lambda.SimulatedInvocation;
import search.time.Simulation;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * The HTTP client of the SDK's clients: what they send is decided about, and takes simulated time;
 * what the function's role does not allow is refused.
 */
public final class AwsHttp implements SdkHttpClient {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Simulation time;
  private final FaultPlan faults;
  private final AwsEndpoint endpoint;

  public AwsHttp(Simulation time, FaultPlan faults, AwsEndpoint endpoint) {
    this.time = time;
    this.faults = faults;
    this.endpoint = endpoint;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    String target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElseThrow();
    String operation = target.substring(target.indexOf('.') + 1);
    var body = body(request);
    var invocation = SimulatedInvocation.current();
    String name = invocation.nameOf(operation + " to " + endpoint.about(body));
    var verdict = faults.ofCall(name, endpoint.about(body), endpoint.cause(body));
    var service =
        endpoint.needs(operation, body).stream()
            .filter(need -> !invocation.role().allows(need))
            .findFirst()
            .<AwsEndpoint>map(need -> new Forbidden(endpoint, need))
            .orElse(endpoint);
    return new AwsCall(time, service, name, operation, body, verdict);
  }

  private static JsonNode body(HttpExecuteRequest request) {
    try (var stream = request.contentStreamProvider().orElseThrow().newStream()) {
      return JSON.readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    // It holds nothing.
  }
}
