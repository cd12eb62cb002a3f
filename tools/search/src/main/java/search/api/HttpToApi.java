package search.api;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import search.lambda.SimulatedInvocation;
import search.time.Simulation;

/** The JDK's HTTP client of a function that asks another API, in simulated time. */
public final class HttpToApi extends HttpClient {
  /** The header of a request that its function has signed with its role. */
  public static final String SIGNED = "X-Signed";

  private final SimulatedApi api;
  private final Function<HttpRequest, ShopRequest> routes;
  private final Simulation time;

  /**
   * @param routes turns what the function asks into a request of the API
   */
  public HttpToApi(SimulatedApi api, Function<HttpRequest, ShopRequest> routes, Simulation time) {
    this.api = api;
    this.routes = routes;
    this.time = time;
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler) {
    var future = new SimulatedFuture<HttpResponse<T>>(time);
    var asked = routes.apply(request);
    String name =
        SimulatedInvocation.current().nameOf(asked.method() + " " + request.uri().getPath());
    request
        .timeout()
        .ifPresent(
            most ->
                time.after(
                    most,
                    () ->
                        future.completeExceptionally(
                            new HttpTimeoutException("request timed out"))));
    api.send(
        name,
        asked,
        request.headers().firstValue(SIGNED).map(signed -> SimulatedInvocation.current().role()),
        reply -> future.complete(response(request, reply, handler)));
    return future;
  }

  private static <T> HttpResponse<T> response(
      HttpRequest request, ApiReply reply, BodyHandler<T> handler) {
    Map<String, List<String>> headers = new HashMap<>();
    reply.headers().forEach((name, value) -> headers.put(name, List.of(value)));
    var fields = HttpHeaders.of(headers, (name, value) -> true);
    var subscriber = handler.apply(new Info(reply.status(), fields));
    subscriber.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long most) {
            // All comes at once.
          }

          @Override
          public void cancel() {
            // All has come.
          }
        });
    subscriber.onNext(
        List.of(java.nio.ByteBuffer.wrap(reply.body().getBytes(StandardCharsets.UTF_8))));
    subscriber.onComplete();
    var body = subscriber.getBody().toCompletableFuture().join();
    return new HttpReply<>(reply.status(), request, fields, body);
  }

  private record Info(int statusCode, HttpHeaders headers) implements HttpResponse.ResponseInfo {
    @Override
    public Version version() {
      return Version.HTTP_1_1;
    }
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) throws IOException {
    try {
      return sendAsync(request, handler).join();
    } catch (java.util.concurrent.CompletionException e) {
      throw new IOException(e.getCause());
    }
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler, HttpResponse.PushPromiseHandler<T> promises) {
    return sendAsync(request, handler);
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return Optional.empty();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return Optional.empty();
  }

  @Override
  public Redirect followRedirects() {
    return Redirect.NEVER;
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return Optional.empty();
  }

  @Override
  public SSLContext sslContext() {
    throw new UnsupportedOperationException("There is no TLS in simulated time");
  }

  @Override
  public SSLParameters sslParameters() {
    return new SSLParameters();
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return Optional.empty();
  }

  @Override
  public Version version() {
    return Version.HTTP_1_1;
  }

  @Override
  public Optional<Executor> executor() {
    return Optional.empty();
  }
}
