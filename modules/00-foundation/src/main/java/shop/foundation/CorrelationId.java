package shop.foundation;

import static shop.foundation.Rules.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Identifies one client request in every answer, log line and event that it causes: 1 to 64
 * letters, digits, dots, underscores or hyphens.
 */
public record CorrelationId(@JsonValue String value) {
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CorrelationId {
    require(
        value != null && ALLOWED.matcher(value).matches(),
        "A correlation id has 1 to 64 letters, digits, dots, underscores or hyphens");
  }

  /** The client's own id if it is safe to log, otherwise the gateway's request id. */
  public static CorrelationId of(@Nullable String asked, String gatewayRequestId) {
    return asked != null && ALLOWED.matcher(asked).matches() && !CardNumbers.isIn(asked)
        ? new CorrelationId(asked)
        : new CorrelationId(gatewayRequestId);
  }

  @Override
  public String toString() {
    return value;
  }
}
