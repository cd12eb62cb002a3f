package localcloud;

/** The local cloud cannot start; the message says what to do about it. */
public final class LocalCloudException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LocalCloudException(String message, Throwable cause) {
    super(message, cause);
  }

  LocalCloudException(String message) {
    super(message);
  }
}
