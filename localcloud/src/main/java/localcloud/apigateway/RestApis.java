package localcloud.apigateway;

import com.sun.net.httpserver.HttpHandler;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import localcloud.deploy.ResourceType;
import localcloud.gateway.AwsException;
import localcloud.gateway.Gateway;
import localcloud.gateway.Service;
import localcloud.hops.Hops;
import localcloud.observe.LogSink;
import localcloud.observe.Metrics;

/**
 * All REST APIs (API Gateway v1) of the local cloud. Mount {@link #handler()} at {@value #PREFIX};
 * an API is then served at {@code /execute-api/<api id>/<stage>/<path>}.
 *
 * <p>Throttling, API keys, functions as authorizers and VTL mapping templates are not supported:
 * the deployment refuses, by name, any authorizer but a user pool and AWS_IAM, a key or any
 * integration other than AWS_PROXY or MOCK.
 */
public final class RestApis {
  public static final String PREFIX = "/execute-api/";

  private final Map<String, RestApi> apis = new ConcurrentHashMap<>();
  private final ApiHandler handler;

  /**
   * @param tokens verifies what user pools have signed
   * @param callers knows who signs requests, and what they may use
   */
  public RestApis(
      Gateway gateway,
      Clock clock,
      Hops hops,
      LogSink logs,
      Metrics metrics,
      UserPoolTokens tokens,
      SignedCallers callers) {
    ApiLog log = new ApiLog(hops, logs, metrics);
    Authorization authorization = new Authorization(tokens, clock);
    this.handler =
        new ApiHandler(
            this, new LambdaProxy(gateway), authorization, new SignedRequests(callers), clock, log);
  }

  public Service service() {
    return new ApiGatewayService(this);
  }

  public List<ResourceType> resourceTypes() {
    return new ApiTypes(this).all();
  }

  public HttpHandler handler() {
    return handler;
  }

  Optional<RestApi> find(String id) {
    return Optional.ofNullable(apis.get(id));
  }

  /** The API that a part belongs to. */
  RestApi get(String id) {
    return find(id)
        .orElseThrow(() -> new AwsException(404, "NotFoundException", "No REST API " + id));
  }

  List<RestApi> all() {
    return List.copyOf(apis.values());
  }

  void put(RestApi api) {
    apis.put(api.id(), api);
  }

  void remove(String id) {
    apis.remove(id);
  }
}
