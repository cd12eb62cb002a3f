package localcloud.gateway;

import java.util.Locale;

/** An error that AWS itself would return: HTTP status, error code, message. */
public final class AwsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  public AwsException(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  public static AwsException validation(String message) {
    return new AwsException(400, "ValidationException", message);
  }

  public static AwsException notFound(String message) {
    return new AwsException(400, "ResourceNotFoundException", message);
  }

  /** An error for something that AWS has but the local cloud does not. */
  public static AwsException notImplemented(String message) {
    return new AwsException(501, "NotImplemented", message);
  }

  public static AwsException unknownOperation(Call call) {
    return unknownOperation(call, "localcloud/SUPPORTED.md lists those that it has");
  }

  /**
   * @param wayOut what to do instead
   */
  static AwsException unknownOperation(Call call, String wayOut) {
    return notImplemented(
        String.format(
            Locale.ROOT,
            "The local cloud's %s has no operation %s: %s",
            call.service(),
            SafeText.of(call.operation()),
            wayOut));
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }
}
