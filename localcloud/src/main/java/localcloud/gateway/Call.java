package localcloud.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An AWS API call as it arrived. */
public final class Call {
  private final String service;
  private final String operation;
  private final Caller caller;
  private final String method;
  private final String path;
  private final Map<String, String> headers;
  private final byte[] body;
  private volatile @Nullable JsonNode view;
  private volatile List<Object> permissions = List.of();

  /**
   * @param service the service's signing name: dynamodb, sqs, events, lambda, logs, monitoring,
   *     ssm, sns, sts, s3, cloudformation
   * @param operation the API's operation, such as {@code PutItem}
   * @param path the request's path and query, which REST services need
   * @param headers with names in lower case
   * @param body as sent: JSON, or in the Query protocol a form
   */
  public Call(
      String service,
      String operation,
      Caller caller,
      String method,
      String path,
      Map<String, String> headers,
      byte[] body) {
    this.service = service;
    this.operation = operation;
    this.caller = caller;
    this.method = method;
    this.path = path;
    this.headers = headers;
    this.body = body;
  }

  /**
   * A call from inside the cloud, such as by a poller or a deployment, in the AWS JSON protocol.
   */
  public static Call json(String service, String operation, Caller caller, JsonNode input) {
    return new Call(
        service,
        operation,
        caller,
        "POST",
        "/",
        Map.of("content-type", "application/x-amz-json-1.0"),
        Json.bytes(input));
  }

  public String service() {
    return service;
  }

  public String operation() {
    return operation;
  }

  public Caller caller() {
    return caller;
  }

  public String method() {
    return method;
  }

  public String path() {
    return path;
  }

  public Map<String, String> headers() {
    return headers;
  }

  public byte[] body() {
    return body;
  }

  /** The input as a tree of the caller's own. */
  public JsonNode input() {
    return Json.read(body);
  }

  /**
   * The input in either protocol, for those who only read it: it is parsed once, and all get the
   * same tree.
   */
  public JsonNode view() {
    JsonNode known = view;
    if (known == null) {
      known = QueryForm.input(this);
      view = known;
    }
    return known;
  }

  /** Notes what has let the call in; its text is read only if somebody asks. */
  public void letIn(Object by) {
    if (permissions.isEmpty()) {
      permissions = List.of(by);
    } else if (!permissions.contains(by)) {
      permissions = Stream.concat(permissions.stream(), Stream.of(by)).toList();
    }
  }

  /** What has let the call in: of a transaction, several; nothing if no policy was asked. */
  public List<Object> letInBy() {
    return permissions;
  }

  /** Whether it uses the old form protocol, {@code Action=…&Version=…}, with XML answers. */
  public boolean isQueryProtocol() {
    return headers.getOrDefault("content-type", "").startsWith("application/x-www-form-urlencoded");
  }
}
