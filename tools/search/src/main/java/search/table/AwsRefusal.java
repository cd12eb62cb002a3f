package search.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** An error as AWS answers it: a status, a code and perhaps more in its body. */
public final class AwsRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;
  private final transient ObjectNode body;

  private AwsRefusal(int status, String code, ObjectNode body) {
    super(code, null, false, false);
    this.status = status;
    this.code = code;
    this.body = body;
  }

  public static AwsRefusal of(int status, String code, String message) {
    var body = JsonNodeFactory.instance.objectNode();
    body.put("__type", "com.amazonaws.dynamodb.v20120810#" + code).put("message", message);
    return new AwsRefusal(status, code, body);
  }

  static AwsRefusal validation(String message) {
    return of(400, "ValidationException", message);
  }

  AwsRefusal with(String name, @Nullable JsonNode value) {
    if (value != null) {
      body.set(name, value);
    }
    return this;
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public ObjectNode body() {
    return body;
  }
}
